using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Which factors and drivers go with dissatisfaction most.</summary>
public static class DriverAssociations
{
    /// <summary>
    /// Ranked by the lower end of the interval of the share in excess, among those with at least 30 ratings on either side whose difference
    /// is sure. Tables of one scale and stratum, of factors and of drivers together.
    /// </summary>
    public static DriverFindings Find(IReadOnlyList<DriverTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables) table.Check();
        var compared = tables.Where(table => Math.Min(table.Low, table.Other) >= Suppression.SmallestShown).ToArray();
        var shares = Array.ConvertAll(
            compared, table => TwoShares.Of(table.OtherAndDissatisfied, table.Other, table.LowAndDissatisfied, table.Low));
        var q = MultipleComparisons.BenjaminiHochberg(Array.ConvertAll(shares, share => share.P));
        var shown = tables.Select(table => Array.IndexOf(compared, table) is var at && at < 0 ? Hidden(table) : Shown(table, shares[at], q[at])).ToArray();
        var ranked = shown
            .Where(driver => driver.Flags.Count == 0 && driver.Difference > 0)
            .OrderByDescending(driver => driver.ExcessInterval!.Value.Low)
            .Select((driver, at) => driver with { Rank = at + 1 })
            .ToArray();
        var codes = ranked.Select(driver => driver.Code).ToHashSet(StringComparer.Ordinal);
        return new DriverFindings([.. ranked, .. shown.Where(driver => !codes.Contains(driver.Code))]);
    }

    private static DriverAssociation Hidden(DriverTable table) => new(
        table.Code, null, null, null, null, null, null, null, null, null, null, null, null, null,
        [table.N == 0 ? DriverAssociation.NotAnswered : DriverAssociation.Suppressed]);

    private static DriverAssociation Shown(DriverTable table, TwoShares shares, double q)
    {
        var (ratio, ratioInterval) = OddsRatio.Of(table);
        var excess = ExcessShare.Of(table);
        return new DriverAssociation(
            table.Code,
            null,
            table.N,
            table.Low,
            shares.Second,
            shares.First,
            shares.Difference,
            shares.Interval,
            ratio,
            ratioInterval,
            excess?.Share,
            excess?.Interval,
            shares.P,
            q,
            [.. Flags(table, shares, q)]);
    }

    private static IEnumerable<string> Flags(DriverTable table, TwoShares shares, double q)
    {
        if (Math.Min(table.Low, table.Other) < SatisfactionCell.SmallestRanked) yield return DriverAssociation.SmallSample;
        if (q > Movers.MostFalse || !shares.Interval.Excludes(0)) yield return DriverAssociation.MayBeChance;
    }
}
