namespace Feedback.Domain.Text.Masking;

/// <summary>Numbers that are nobody's: dates, spans of years, sums of money and measures.</summary>
internal static class PlainNumbers
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "dong", "vnd", "usd", "eur", "euro", "ty", "ti", "trieu", "tr", "nghin", "ngan", "ha", "kg", "km", "kwh", "met", "m2", "m3",
    };

    /// <summary>How many first groups are a date (20-11-2026, 2026.11.20) or two years (2021-2025); 0 for none.</summary>
    public static int DateGroups(DigitRun run)
    {
        if (run.Count >= 3 && run.After(1) is Joint.Dot or Joint.Dash && run.After(1) == run.After(2))
        {
            var digits = run.Digits(3);
            var first = run.Length(0);
            var second = run.Length(1);
            var isDate = (first, run.Length(2)) switch
            {
                ( <= 2, 4) => run.After(3) != run.After(2) && IsDay(digits[..first], digits.Slice(first, second), digits[^4..]),
                (4, <= 2) => IsDay(digits[(4 + second)..], digits.Slice(4, second), digits[..4]),
                _ => false,
            };
            if (isDate) return 3;
        }

        var areYears = run.Count >= 2 && run.Length(0) == 4 && run.Length(1) == 4 && IsYear(run.Digits(1)) && IsYear(run.Digits(2)[4..])
            && run.After(2) is Joint.None;
        return areYears ? 2 : 0;
    }

    /// <summary>Whether eight digits are a day, as 20112026 or 20261120.</summary>
    public static bool IsCompactDate(ReadOnlySpan<char> digits) =>
        digits.Length == 8
        && (IsDay(digits[..2], digits.Slice(2, 2), digits[4..]) || IsDay(digits[6..], digits.Slice(4, 2), digits[..4]));

    /// <summary>How many first groups are an amount by their shape (groups of three) and the unit after them; 0 for none.</summary>
    public static int AmountGroups(DigitRun run, string folded)
    {
        if (run.Digits(1)[0] == '0') return 0;
        var groups = 1;
        if (run.Length(0) <= 3)
        {
            while (groups < run.Count && run.Length(groups) == 3 && run.After(groups) is Joint.Dot or Joint.Gap) groups++;
        }

        return HasUnit(run.Text, folded, run.End(groups)) ? groups : 0;
    }

    private static bool HasUnit(string text, string folded, int end)
    {
        var at = end;
        while (at < text.Length && at - end < 2 && text[at] is ' ' or '\u00A0') at++;
        if (at == text.Length) return false;
        if (text[at] is '₫' or '$' or '€' or '%') return true;
        var last = at;
        while (last < text.Length && last - at < 6 && char.IsLetterOrDigit(text[last])) last++;
        var word = folded[at..last];
        // One letter is a unit when it is glued (250k) or can be nothing else (đ).
        return Units.Contains(word) || text[at] is 'đ' or 'Đ' && word.Length == 1 || at == end && word is "d" or "k" or "m";
    }

    private static bool IsDay(ReadOnlySpan<char> day, ReadOnlySpan<char> month, ReadOnlySpan<char> year) =>
        day.Length is 1 or 2 && month.Length is 1 or 2 && Value(day) is >= 1 and <= 31 && Value(month) is >= 1 and <= 12 && IsYear(year);

    private static bool IsYear(ReadOnlySpan<char> year) => Value(year) is >= 1900 and <= 2100;

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + digit - '0';
        return value;
    }
}
