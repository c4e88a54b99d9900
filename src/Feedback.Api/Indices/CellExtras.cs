using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Api.Indices;

/// <summary>What a cell may be told beside its usual figures, when asked for.</summary>
internal enum CellExtra
{
    /// <summary>Median, quartiles and the share of the two lowest answers.</summary>
    Summary,

    /// <summary>The share drawn towards that of all cells, for thin ones.</summary>
    Shrunken,

    /// <summary>The places the cell may have; overlapping ones cannot be told apart.</summary>
    Rank,

    /// <summary>Receipts issued and how many of them were used.</summary>
    Response,

    /// <summary>The share weighted to the receipts of each service and channel.</summary>
    Weighted,

    /// <summary>Where the ratings behind the cell are listed.</summary>
    Links,
}

/// <summary>Median and quartiles as the values given: the lower and the upper where two stand in the middle.</summary>
internal sealed record SummaryResponse(int[] LowerQuartile, int[] Median, int[] UpperQuartile, decimal? BottomTwo);

/// <summary>An estimate with its 95 % interval.</summary>
internal sealed record EstimateResponse(decimal Share, decimal Low, decimal High);

/// <summary>Places from the best to the worst possible, 1 first.</summary>
internal sealed record RankResponse(int Best, int Worst);

/// <summary>Receipts issued for dossiers that ended in the same days, and the ratings with a receipt of these days.</summary>
internal sealed record ReceiptsResponse(long Receipts, decimal? Rate, bool Exceeds);

/// <summary>The weighted share, what is left of n, and what the weights could not mend.</summary>
internal sealed record WeightedResponse(decimal Share, decimal Low, decimal High, decimal? Uncapped, decimal EffectiveN, int CappedStrata, long UncoveredReceipts);

/// <summary>The same cell in the other period, and the difference with its 95 % interval (now less before).</summary>
internal sealed record ComparedResponse(long N, decimal Satisfied, decimal Difference, decimal Low, decimal High, double P)
{
    public static ComparedResponse? Of(SatisfactionCell now, SatisfactionCell? before)
    {
        if (before is null || Share(now) is not { } share || Share(before) is not { } other || ShareDifference.Between(share, other) is not { } difference) return null;
        return new ComparedResponse(
            other.N, Figures.Six(other.Share!.Value), Figures.Six(difference.Difference), Figures.Six(difference.Low), Figures.Six(difference.High), Math.Round(difference.PValue, 6));
    }

    /// <summary>What is shown of a cell as counts; null for a suppressed one.</summary>
    public static ShareCount? Share(SatisfactionCell cell) =>
        cell is { N: { } n, Satisfied: { } satisfied } ? new ShareCount((long)Math.Round(satisfied * n), n) : null;
}

/// <summary>Figures at the six decimals of every table.</summary>
internal static class Figures
{
    public static decimal Six(decimal figure) => Math.Round(figure, 6, MidpointRounding.AwayFromZero);

    public static decimal Six(double figure) => Six((decimal)figure);
}
