using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Feedback.Domain.Indices.Disclosure;

/// <summary>A month, quarter or year of the calendar, in Viet Nam's days: the only spans the public is given figures for.</summary>
public sealed record PublicPeriod
{
    private PublicPeriod(DateOnly from, int months) => (From, Months) = (from, months);

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>1, 3 or 12.</summary>
    public int Months { get; }

    /// <summary>The last day.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    /// <summary>Only what is over may be published: counts of a running period would be published twice.</summary>
    public bool IsClosedOn(DateOnly today) => today > To;

    /// <summary>2026-11, 2026-Q4 or 2026, and nothing else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PublicPeriod? period)
    {
        period = null;
        if (text.Length is not (4 or 7) || !Digits(text[..4], out var year) || year is 0 or 9999) return false;
        if (text.Length == 4) period = new PublicPeriod(new DateOnly(year, 1, 1), 12);
        else if (text[4] != '-') return false;
        else if (text[5] == 'Q' && text[6] is >= '1' and <= '4') period = new PublicPeriod(new DateOnly(year, ((text[6] - '1') * 3) + 1, 1), 3);
        else if (Digits(text[5..], out var month) && month is >= 1 and <= 12) period = new PublicPeriod(new DateOnly(year, month, 1), 1);
        return period is not null;
    }

    /// <summary>As it is parsed.</summary>
    public override string ToString() => Period.Text(Months switch { 1 => Dimension.Month, 3 => Dimension.Quarter, _ => Dimension.Year }, From);

    private static bool Digits(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
