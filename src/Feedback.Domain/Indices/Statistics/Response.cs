namespace Feedback.Domain.Indices.Statistics;

/// <summary>How many of those who could rate did.</summary>
/// <param name="Rate">Ratings of receipts issued, 0..1, at most 1; null without receipts.</param>
/// <param name="Exceeds">
/// More ratings than receipts, so the rate is cut at 1. It happens when receipts were issued before the period (or by another system) and rated
/// within it, or when receipts are filtered more narrowly than ratings; it says that the two counts are not of the same people.
/// </param>
public sealed record Response(long Ratings, long? Receipts, decimal? Rate, bool Exceeds)
{
    /// <param name="receipts">Null when nobody counted them: not the same as none issued, though neither has a rate.</param>
    public static Response From(long ratings, long? receipts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ratings);
        if (receipts is not { } issued) return new Response(ratings, null, null, false);

        ArgumentOutOfRangeException.ThrowIfNegative(issued, nameof(receipts));
        var rate = issued == 0 ? (decimal?)null : Math.Min(1, (decimal)ratings / issued);
        return new Response(ratings, issued, rate, ratings > issued);
    }

    /// <summary>The share of ratings that left a factor blank: 1 - answers / ratings; null without ratings.</summary>
    public static decimal? FactorNonResponse(long answers, long ratings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings, answers);
        return ratings == 0 ? null : 1 - (decimal)answers / ratings;
    }
}
