using Feedback.Domain.Calendar;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Disclosure;

/// <summary>Makes the tables the public may read of one period. The rule and why: docs/decisions/0014-public-counts.md.</summary>
public sealed class PublicTables(CalendarPeriod period, PublicInput input, ReadOnlyMemory<byte> key)
{
    private readonly PublicRows _rows = new(period, key);

    public IReadOnlyList<PublicTable> Build() =>
    [
        .. All().Select(table => new PublicTable(
            table.Name, Text(table.Scale), [.. table.Rows.Select(row => _rows.Row(row, table.Scale))])),
    ];

    /// <summary>Ratings without a receipt, and those set aside.</summary>
    public PublicExcluded Excluded() => new(
        _rows.Round("excluded/open", Sum(input.ByChannel.Where(cell => cell is { Stratum: Stratum.Open, SetAside: false })), input.Rounding),
        _rows.Round("excluded/set-aside", Sum(input.ByChannel.Where(cell => cell.SetAside)), input.Rounding));

    private List<CountedTable> All()
    {
        var now = Enum.GetValues<Scale>().SelectMany(Tables).ToList();
        return input.Corrects is { } earlier ? [.. PublicCorrection.Of(new PublicTables(period, earlier, key).All(), now)] : now;
    }

    private IEnumerable<CountedTable> Tables(Scale scale)
    {
        var fields = input.Services.ToDictionary(service => service.Code, service => service.Field ?? DimensionNames.None, StringComparer.Ordinal);
        var byAgency = Counted(input.ByAgency, scale, cell => cell.Agency);
        if (byAgency.Count == 0) yield break;

        yield return Flat("country", scale, Counted(input.ByAgency, scale, _ => "vn"));
        yield return Tree(scale, byAgency);
        foreach (var table in FieldsAndServices(scale, fields)) yield return table;
        yield return Flat("channels", scale, Counted(input.ByChannel, scale, cell => DimensionNames.CodeOf(cell.Channel)));
        if (scale == Scale.Likert5) yield return Flat("factors", scale, Counted(input.ByFactor, scale, cell => DimensionNames.CodeOf<Factor>(cell.Factor)), Independent);
    }

    private CountedTable Flat(string name, Scale scale, Dictionary<string, long[]> counts, Func<Dictionary<string, long>, IReadOnlySet<string>>? hide = null)
    {
        var n = counts.ToDictionary(row => row.Key, row => row.Value.Sum(), StringComparer.Ordinal);
        var hidden = (hide ?? Together)(n);
        return new CountedTable(name, scale, [.. counts.Keys.Order(StringComparer.Ordinal).Select(code => new CountedRow(code, null, counts[code], hidden.Contains(code), input.Rounding))]);
    }

    /// <summary>A field is the sum of its services: what is hidden of the one must not come out of the other.</summary>
    private IEnumerable<CountedTable> FieldsAndServices(Scale scale, Dictionary<string, string> fields)
    {
        const string Above = "field/";
        var byField = Counted(input.ByService, scale, cell => fields[cell.Service]);
        var byService = Counted(input.ByService, scale, cell => cell.Service);
        var hidden = TreeSuppression.Of(
            byService.Concat(byField.Select(row => KeyValuePair.Create(Above + row.Key, row.Value))).ToDictionary(row => row.Key, row => row.Value.Sum(), StringComparer.Ordinal),
            code => code.StartsWith(Above, StringComparison.Ordinal) ? null : Above + fields[code], PublicRows.Least);
        yield return Flat("fields", scale, byField, _ => hidden.Where(code => code.StartsWith(Above, StringComparison.Ordinal)).Select(code => code[Above.Length..]).ToHashSet(StringComparer.Ordinal));
        yield return Flat("services", scale, byService, _ => hidden);
    }

    private CountedTable Tree(Scale scale, Dictionary<string, long[]> own)
    {
        var parents = input.Agencies.ToDictionary(agency => agency.Code, agency => agency.Parent, StringComparer.Ordinal);
        var sums = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var (code, counts) in own)
        {
            for (var at = code; at is not null; at = parents.GetValueOrDefault(at)) Add(sums, at, counts);
        }

        var hidden = TreeSuppression.Of(
            sums.ToDictionary(row => row.Key, row => row.Value.Sum(), StringComparer.Ordinal), code => parents.GetValueOrDefault(code), PublicRows.Least);
        return new CountedTable(
            "agencies", scale,
            [.. sums.Keys.Order(StringComparer.Ordinal).Select(code => new CountedRow(code, parents.GetValueOrDefault(code), sums[code], hidden.Contains(code), input.Rounding))]);
    }

    /// <summary>Rows that add up to a total printed elsewhere: what is hidden is at least two rows and enough answers.</summary>
    private static HashSet<string> Together(Dictionary<string, long> n)
    {
        var sorted = n.OrderBy(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var small = sorted.Count(row => row.Value < PublicRows.Least);
        if (small == 0) return [];
        var withheld = Math.Min(Math.Max(small, 2), sorted.Count);
        while (withheld < sorted.Count && sorted.Take(withheld).Sum(row => row.Value) < PublicRows.Least) withheld++;
        return sorted.Take(withheld).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Factors do not add up to anything: each answer stands alone.</summary>
    private static HashSet<string> Independent(Dictionary<string, long> n) =>
        n.Where(row => row.Value < PublicRows.Least).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, long[]> Counted(IEnumerable<RatingCell> cells, Scale scale, Func<RatingCell, string> code)
    {
        var counts = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => cell is { Stratum: Stratum.Verified, SetAside: false } && cell.Scale == scale && cell.Counts.Any(count => count > 0)))
        {
            Add(counts, code(cell), cell.Counts);
        }

        return counts;
    }

    private static void Add(Dictionary<string, long[]> sums, string code, IReadOnlyList<long> counts)
    {
        if (!sums.TryGetValue(code, out var sum)) sums.Add(code, sum = new long[counts.Count]);
        for (var i = 0; i < sum.Length; i++) sum[i] = checked(sum[i] + counts[i]);
    }

    private static long Sum(IEnumerable<RatingCell> cells) => cells.Where(cell => cell.Factor == Factor.Overall).Sum(cell => cell.Counts.Sum());

    private static string Text(Scale scale) => scale.ToString().ToLowerInvariant();
}
