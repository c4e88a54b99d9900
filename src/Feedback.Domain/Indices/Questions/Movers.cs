using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Which cells' share satisfied rose and fell most between two periods, so that chance does not top the list.</summary>
public static class Movers
{
    /// <summary>q above this is flagged: among so many cells, chance gives as much too often.</summary>
    internal const double MostFalse = 0.05;

    /// <summary>
    /// Risers by the lower end of the 95 % interval of their difference, fallers by the upper end, so that a small cell with a
    /// large jump stands behind a large cell with a sure one. Only cells whose interval leaves out 0 are listed.
    /// </summary>
    /// <param name="cells">
    /// One per key; of one scale, stratum and factor. Cells that a satisfaction table suppresses must not be given, whatever their size:
    /// a cell of 30 or more can be hidden for its neighbour's sake.
    /// </param>
    /// <param name="top">Most risers, and most fallers, to list.</param>
    public static MoverFindings Find(
        IReadOnlyList<(string Key, long SatisfiedBefore, long NBefore, long SatisfiedNow, long NNow)> cells,
        int top)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        foreach (var cell in cells)
        {
            Check(cell.SatisfiedBefore, cell.NBefore);
            Check(cell.SatisfiedNow, cell.NNow);
        }

        var compared = cells.Where(cell => cell.NBefore >= SatisfactionCell.SmallestRanked && cell.NNow >= SatisfactionCell.SmallestRanked).ToArray();
        var shares = Array.ConvertAll(compared, cell => TwoShares.Of(cell.SatisfiedBefore, cell.NBefore, cell.SatisfiedNow, cell.NNow));
        var q = MultipleComparisons.BenjaminiHochberg(Array.ConvertAll(shares, share => share.P));
        var moved = compared
            .Select((cell, at) => Moved(cell.Key, cell.NBefore, cell.NNow, shares[at], q[at]))
            .Where(mover => mover.Interval.Excludes(0))
            .OrderByDescending(mover => mover.Difference > 0 ? mover.Interval.Low : -mover.Interval.High)
            .ThenBy(mover => mover.Key, StringComparer.Ordinal)
            .ToLookup(mover => mover.Difference > 0);
        return new MoverFindings(
            [.. moved[true].Take(top)],
            [.. moved[false].Take(top)],
            compared.Length,
            moved[true].Count(),
            moved[false].Count(),
            cells.Count - compared.Length);
    }

    private static Mover Moved(string key, long before, long now, TwoShares shares, double q) => new(
        key, before, now, shares.First, shares.Second, shares.Difference, shares.Interval, shares.P, q, q > MostFalse ? [Mover.MayBeChance] : []);

    private static void Check(long satisfied, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(satisfied);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, satisfied);
    }
}
