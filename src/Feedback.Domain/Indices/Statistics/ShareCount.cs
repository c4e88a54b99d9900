namespace Feedback.Domain.Indices.Statistics;

/// <summary>How many of those who answered were satisfied: what every share is made of.</summary>
public readonly record struct ShareCount
{
    public ShareCount(long satisfied, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(satisfied);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, satisfied);
        (Satisfied, N) = (satisfied, n);
    }

    public long Satisfied { get; }

    public long N { get; }

    /// <summary>0..1; null when nobody answered.</summary>
    public decimal? Share => N == 0 ? null : (decimal)Satisfied / N;

    public WilsonInterval? Interval => WilsonInterval.From(Satisfied, N);
}
