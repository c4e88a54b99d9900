namespace Feedback.Trials.Disclosure;

/// <summary>A made-up country over a year: provinces with communes that get few ratings, counted by month.</summary>
internal sealed class SmallCountry
{
    public const string Root = "vn";
    private const int Provinces = 3;
    private const int Communes = 8;

    public SmallCountry(int seed)
    {
        var random = new Random(seed);
        for (var p = 0; p < Provinces; p++)
        {
            Parents[$"p{p}"] = Root;
            for (var c = 0; c < Communes; c++) Parents[$"p{p}c{c}"] = $"p{p}";
        }

        foreach (var agency in Parents.Keys)
        {
            var usual = agency.Contains('c', StringComparison.Ordinal) ? 1 + random.Next(25) : 40 + random.Next(60);
            for (var month = 1; month <= 12; month++)
            {
                var counts = new long[5];
                for (var i = random.Next(usual + 1); i > 0; i--) counts[Math.Min(4, (int)(5 * Math.Pow(random.NextDouble(), 0.4)))]++;
                Own[(agency, month)] = counts;
            }
        }
    }

    /// <summary>Every agency but the root with the one above it.</summary>
    public Dictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>Ratings given to an agency itself, by month.</summary>
    public Dictionary<(string Agency, int Month), long[]> Own { get; } = [];

    /// <summary>Months 1-12, quarters and the year, each with the months it holds.</summary>
    public static IReadOnlyList<(string Name, int[] Months)> Periods { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => ($"2026-{month:D2}", new[] { month })),
        .. Enumerable.Range(1, 4).Select(quarter => ($"2026-Q{quarter}", Enumerable.Range((quarter * 3) - 2, 3).ToArray())),
        ("2026", [.. Enumerable.Range(1, 12)]),
    ];

    /// <summary>What an agency counts with all beneath it.</summary>
    public Dictionary<string, long[]> Subtrees(int[] months)
    {
        var sums = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var ((agency, month), counts) in Own)
        {
            if (!months.Contains(month)) continue;
            for (var at = agency; ; at = Parents[at])
            {
                if (!sums.TryGetValue(at, out var sum)) sums.Add(at, sum = new long[5]);
                for (var i = 0; i < 5; i++) sum[i] += counts[i];
                if (at == Root) break;
            }
        }

        return sums.Where(sum => sum.Value.Sum() > 0).ToDictionary(StringComparer.Ordinal);
    }
}
