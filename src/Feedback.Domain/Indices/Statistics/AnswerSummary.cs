using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Statistics;

/// <summary>What the answers of a cell look like beyond the share satisfied. Every figure is null when nobody answered.</summary>
/// <param name="Median">In values of the scale, with the two middle answers where they differ.</param>
/// <param name="Distribution">One share for each value of the scale, in its order, adding to exactly 1.</param>
/// <param name="BottomTwo">The share of 1 and 2 on the five-point scale, not rounded; the other scales have none.</param>
public sealed record AnswerSummary(
    Scale Scale,
    long N,
    OrdinalQuantile? LowerQuartile,
    OrdinalQuantile? Median,
    OrdinalQuantile? UpperQuartile,
    IReadOnlyList<decimal>? Distribution,
    decimal? BottomTwo)
{
    /// <param name="decimals">Of the distribution, 0 to 9.</param>
    public static AnswerSummary From(AnswerCounts answers, int decimals = 4)
    {
        var values = answers.Scale.Values();
        return new AnswerSummary(
            answers.Scale,
            answers.N,
            OrdinalQuantile.At(1, values, answers.Counts),
            OrdinalQuantile.At(2, values, answers.Counts),
            OrdinalQuantile.At(3, values, answers.Counts),
            ShareDistribution.Of(answers.Counts, decimals),
            answers.N == 0 || answers.Scale != Scale.Likert5 ? null : ((decimal)answers.Counts[0] + answers.Counts[1]) / answers.N);
    }
}
