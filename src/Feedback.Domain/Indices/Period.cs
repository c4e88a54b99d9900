using System.Globalization;

namespace Feedback.Domain.Indices;

/// <summary>Days, months, quarters and years of the calendar, each stood for by its first day.</summary>
internal static class Period
{
    /// <summary>The finest period asked for: it settles the coarser ones. Null when the query names none.</summary>
    public static Dimension? Finest(SatisfactionQuery query)
    {
        foreach (var dimension in (ReadOnlySpan<Dimension>)[Dimension.Day, Dimension.Month, Dimension.Quarter, Dimension.Year])
        {
            if (query.Has(dimension)) return dimension;
        }

        return null;
    }

    public static DateOnly Start(Dimension period, DateOnly day) => period switch
    {
        Dimension.Day => day,
        Dimension.Month => new DateOnly(day.Year, day.Month, 1),
        Dimension.Quarter => new DateOnly(day.Year, (Quarter(day) * 3) - 2, 1),
        Dimension.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>2026-11-23, 2026-11, 2026-Q4, 2026.</summary>
    public static string Text(Dimension period, DateOnly day) => period switch
    {
        Dimension.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Dimension.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Dimension.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{Quarter(day)}"),
        Dimension.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    private static int Quarter(DateOnly day) => (day.Month + 2) / 3;
}
