using System.Globalization;
using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Trials.Disclosure;

/// <summary>Prints every table of a period by the rule in force, or by one with a defence left out.</summary>
internal sealed class Publisher(SmallCountry country, Defences defences, ReadOnlyMemory<byte> key)
{
    private readonly CountRounding _rounding = new(key);

    /// <summary>Null for a hidden row.</summary>
    public Dictionary<RowKey, long[]?> Print(IReadOnlyDictionary<RowKey, long[]> rows)
    {
        var printed = new Dictionary<RowKey, long[]?>();
        foreach (var table in rows.GroupBy(row => row.Key.Table))
        {
            var n = table.ToDictionary(row => row.Key.Code, row => row.Value.Sum(), StringComparer.Ordinal);
            var hidden = Hidden(table.Key, n, rows);
            foreach (var (row, counts) in table)
            {
                var print = Rounded(row.Period, counts);
                printed[row] = hidden.Contains(row.Code) || print.Sum() < defences.Least ? null : print;
            }
        }

        return printed;
    }

    /// <summary>Prints a period again, as it is counted now.</summary>
    /// <param name="was">The rows it was printed from before.</param>
    public Dictionary<RowKey, long[]?> Correct(IReadOnlyDictionary<RowKey, long[]> was, IReadOnlyDictionary<RowKey, long[]> now)
    {
        var (before, after) = (Print(was), Print(now));
        if (!defences.Carry) return after;
        var printed = new Dictionary<RowKey, long[]?>();
        foreach (var row in was.Keys.Union(now.Keys))
        {
            var (old, next) = (was.GetValueOrDefault(row) ?? new long[SmallCountry.Answers], now.GetValueOrDefault(row) ?? new long[SmallCountry.Answers]);
            var from = old.Zip(next, (a, b) => Math.Abs(a - b)).Sum() < defences.Least ? before : after;
            if (from.TryGetValue(row, out var print)) printed.Add(row, print);
        }

        return printed;
    }

    private IReadOnlySet<string> Hidden(string table, Dictionary<string, long> n, IReadOnlyDictionary<RowKey, long[]> rows)
    {
        if (table is "country" or "factors" || !defences.Complements) return n.Where(row => row.Value < defences.Least).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        if (table == "channels") return TreeSuppression.Of(n, _ => null, defences.Least);
        if (table == "agencies") return InTree(n, code => country.Parents[code]);
        if (!defences.Tree) return InTree(n, code => table == "fields" ? null : country.Fields[code]);

        // Fields and services are one tree; a field's code is told from a service's by the slash.
        var both = rows.Where(row => row.Key.Table is "fields" or "services")
            .ToDictionary(row => row.Key.Table == "fields" ? "/" + row.Key.Code : row.Key.Code, row => row.Value.Sum(), StringComparer.Ordinal);
        var hidden = InTree(both, code => code[0] == '/' ? null : "/" + country.Fields[code]);
        return table == "services" ? hidden : hidden.Where(code => code[0] == '/').Select(code => code[1..]).ToHashSet(StringComparer.Ordinal);
    }

    private IReadOnlySet<string> InTree(Dictionary<string, long> n, Func<string, string?> parent)
    {
        if (defences.Tree) return TreeSuppression.Of(n, parent, defences.Least);
        return n.GroupBy(row => parent(row.Key) ?? "")
            .SelectMany(group => TreeSuppression.Of(group.ToDictionary(StringComparer.Ordinal), _ => null, defences.Least)).ToHashSet(StringComparer.Ordinal);
    }

    private long[] Rounded(string period, long[] counts)
    {
        if (!defences.Rounding) return counts;
        var name = $"Likert5/{period}";
        if (defences.WholeRow) return [.. _rounding.Round(name, counts, defences.Rule)];
        return [.. counts.Select((count, i) => _rounding.Round(string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"), [count], defences.Rule)[0])];
    }
}
