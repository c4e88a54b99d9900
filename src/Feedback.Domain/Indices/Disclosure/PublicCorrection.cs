namespace Feedback.Domain.Indices.Disclosure;

/// <summary>A row before it is printed.</summary>
/// <param name="Rounding">The rule of the publication in which it was last drawn.</param>
internal sealed record CountedRow(string Code, string? Parent, long[] Counts, bool Hidden, RoundingRule Rounding);

/// <summary>A table before it is printed.</summary>
internal sealed record CountedTable(string Name, Ratings.Scale Scale, IReadOnlyList<CountedRow> Rows);

/// <summary>
/// What a later number of a publication shows: a row is taken anew when at least ten of its ratings have changed, and stays as it was printed otherwise. A rating is counted
/// in some seven rows of three periods; redrawn all at once they average the rounding away, and show the one answer that moved.
/// </summary>
internal static class PublicCorrection
{
    /// <param name="earlier">As printed last, with the counts they were drawn from.</param>
    /// <param name="now">As counted now.</param>
    public static IEnumerable<CountedTable> Of(IReadOnlyList<CountedTable> earlier, IReadOnlyList<CountedTable> now)
    {
        foreach (var (name, scale) in now.Concat(earlier).Select(table => (table.Name, table.Scale)).Distinct())
        {
            var (was, next) = (RowsOf(earlier, name, scale), RowsOf(now, name, scale));
            var codes = was.Keys.Union(next.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var rows = codes.Select(code => Row(was.GetValueOrDefault(code), next.GetValueOrDefault(code))).OfType<CountedRow>().ToList();
            if (rows.Count > 0) yield return new CountedTable(name, scale, rows);
        }
    }

    private static CountedRow? Row(CountedRow? earlier, CountedRow? now)
    {
        var length = (earlier ?? now)!.Counts.Length;
        var changed = Enumerable.Range(0, length).Sum(i => Math.Abs((now?.Counts[i] ?? 0) - (earlier?.Counts[i] ?? 0)));
        return changed < PublicRows.Least ? earlier : now;
    }

    private static Dictionary<string, CountedRow> RowsOf(IReadOnlyList<CountedTable> tables, string name, Ratings.Scale scale) =>
        tables.Where(table => table.Name == name && table.Scale == scale).SelectMany(table => table.Rows).ToDictionary(row => row.Code, StringComparer.Ordinal);
}
