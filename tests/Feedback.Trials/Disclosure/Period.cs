namespace Feedback.Trials.Disclosure;

/// <summary>A period that is printed, the months it holds, and the ways in which printed periods add up to it.</summary>
internal sealed record Period(string Name, int First, int Last, params IReadOnlyList<string>[] Sums)
{
    /// <summary>Months, quarters and the year.</summary>
    public static IReadOnlyList<Period> Grid { get; } =
    [
        .. Months(),
        .. Enumerable.Range(1, 4).Select(quarter => new Period($"2026-Q{quarter}", (quarter * 3) - 2, quarter * 3, [.. Enumerable.Range((quarter * 3) - 2, 3).Select(Month)])),
        new("2026", 1, 12, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
    ];

    /// <summary>Any span of months a reader asks for: what the grid is there to refuse.</summary>
    public static IReadOnlyList<Period> Spans { get; } =
    [
        .. Months(),
        .. from length in Enumerable.Range(2, 11)
           from first in Enumerable.Range(1, 13 - length)
           select new Period(Span(first, first + length - 1), first, first + length - 1, [Span(first, first + length - 2), Month(first + length - 1)], [Month(first), Span(first + 1, first + length - 1)]),
    ];

    public bool Holds(int month) => month >= First && month <= Last;

    private static IEnumerable<Period> Months() => Enumerable.Range(1, 12).Select(month => new Period(Month(month), month, month));

    private static string Month(int month) => $"2026-{month:D2}";

    private static string Span(int first, int last) => first == last ? Month(first) : $"2026-{first:D2}..{last:D2}";
}
