namespace Feedback.Domain.Ratings;

/// <summary>A query's days as whole months, which counters of months answer, and the days of a broken month at either end.</summary>
public sealed record CellSpan((DateOnly From, DateOnly To)? Months, IReadOnlyList<(DateOnly From, DateOnly To)> Days)
{
    /// <summary>No months when days are kept apart, or when no whole month lies within.</summary>
    public static CellSpan Of(CellQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (from, to) = (query.From, query.To);
        if (query.Period == CellPeriod.Day) return new CellSpan(null, [(from, to)]);

        var first = from.Day == 1 ? from : from is { Year: 9999, Month: 12 } ? DateOnly.MaxValue : EndOfMonth(from).AddDays(1);
        var last = to == EndOfMonth(to) ? to : to is { Year: 1, Month: 1 } ? DateOnly.MinValue : StartOfMonth(to).AddDays(-1);
        if (first > last)
        {
            var oneMonth = StartOfMonth(from) == StartOfMonth(to);
            return new CellSpan(null, oneMonth ? [(from, to)] : [(from, EndOfMonth(from)), (StartOfMonth(to), to)]);
        }

        var days = new List<(DateOnly, DateOnly)>();
        if (from < first) days.Add((from, first.AddDays(-1)));
        if (to > last) days.Add((last.AddDays(1), to));
        return new CellSpan((first, last), days);
    }

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
