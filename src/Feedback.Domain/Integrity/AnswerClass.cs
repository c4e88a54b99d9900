using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>Answers that lean one way: one value, all low ones, or all satisfied ones. An attack on an index uses one of them.</summary>
/// <param name="Values">In ascending order.</param>
internal sealed record AnswerClass(Scale Scale, IReadOnlyList<int> Values)
{
    private static readonly Dictionary<Scale, IReadOnlyList<AnswerClass>> ByScale = Enum.GetValues<Scale>().ToDictionary(scale => scale, Make);

    public static IReadOnlyList<AnswerClass> Of(Scale scale) => ByScale[scale];

    /// <summary>The two ends: all low answers and the highest one.</summary>
    public static IReadOnlyList<AnswerClass> Ends(Scale scale) =>
        [new(scale, [.. scale.Values().Where(value => scale.IsLow(value))]), new(scale, [scale.Values()[^1]])];

    public bool Holds(RatingTrace trace) => Values.Contains(trace.Score);

    public int CountIn(IReadOnlyList<int> counts) => Values.Sum(value => counts[Scale.IndexOf(value)]);

    public double ShareIn(ScoreModel model) => Values.Sum(value => model.Shares[Scale.IndexOf(value)]);

    /// <summary>The answers as a reader sees them: "5", "1-2".</summary>
    public string Text => string.Join('-', Values.Count == 1 ? [Values[0]] : new[] { Values[0], Values[^1] });

    private static IReadOnlyList<AnswerClass> Make(Scale scale)
    {
        var values = scale.Values();
        List<AnswerClass> classes = [.. values.Select(value => new AnswerClass(scale, [value]))];
        AnswerClass low = new(scale, [.. values.Where(value => scale.IsLow(value))]), satisfied = new(scale, [.. values.Where(value => scale.IsSatisfied(value))]);
        if (low.Values.Count > 1) classes.Add(low);
        if (satisfied.Values.Count > 1) classes.Add(satisfied);
        return classes;
    }
}
