namespace Feedback.Domain.Ratings;

/// <summary>The scales ratings are given on. Values are kept raw and never converted into one another (domain-rules 9.1).</summary>
public enum Scale
{
    /// <summary>1 very dissatisfied … 5 very satisfied.</summary>
    Likert5,

    /// <summary>0 not satisfied, 1 satisfied, 2 very satisfied (one-stop shops, Decree 61/2018).</summary>
    Vn3,

    /// <summary>-1 dislike, +1 like (the national portal).</summary>
    Like,
}

/// <summary>What each scale allows and means.</summary>
public static class Scales
{
    /// <summary>The legal values in ascending order. A cell's counts are in this order.</summary>
    public static IReadOnlyList<int> Values(this Scale scale) => scale switch
    {
        Scale.Likert5 => [1, 2, 3, 4, 5],
        Scale.Vn3 => [0, 1, 2],
        Scale.Like => [-1, 1],
    };

    public static bool Allows(this Scale scale, int value) => scale switch
    {
        Scale.Likert5 => value is >= 1 and <= 5,
        Scale.Vn3 => value is >= 0 and <= 2,
        Scale.Like => value is -1 or 1,
    };

    /// <summary>Position of a legal value in <see cref="Values"/>.</summary>
    public static int IndexOf(this Scale scale, int value) => scale switch
    {
        Scale.Likert5 => value - 1,
        Scale.Vn3 => value,
        Scale.Like => (value + 1) / 2,
    };

    /// <summary>Whether a value counts as satisfied: 4-5, 1-2, like.</summary>
    public static bool IsSatisfied(this Scale scale, int value) => scale switch
    {
        Scale.Likert5 => value >= 4,
        Scale.Vn3 => value >= 1,
        Scale.Like => value == 1,
    };

    /// <summary>The values that are low, or those that are not.</summary>
    public static IReadOnlyList<int> LowValues(this Scale scale, bool low) => [.. scale.Values().Where(value => scale.IsLow(value) == low)];

    /// <summary>Whether a rating is low enough to offer the citizen a complaint.</summary>
    public static bool IsLow(this Scale scale, int value) => scale switch
    {
        Scale.Likert5 => value <= 2,
        Scale.Vn3 => value == 0,
        Scale.Like => value == -1,
    };
}
