namespace Feedback.Domain.Text.Masking;

/// <summary>What a number is glued to on its left.</summary>
internal enum Lead
{
    /// <summary>Nothing, or a plain word.</summary>
    Clean,

    /// <summary>More digits, or capitals, and a point, dash or stroke: perhaps the tail of a code.</summary>
    Tight,

    /// <summary>A code.</summary>
    Code,
}

internal static class NumberLead
{
    private const int LongestLabel = 12;

    /// <param name="floor">End of the last masked number: what it was no longer counts.</param>
    public static Lead Of(string text, string folded, int start, int floor)
    {
        var at = start - 1;
        while (at >= floor && text[at] is '+' or '(') at--;
        if (at < floor) return Lead.Clean;
        if (char.IsAsciiDigit(text[at])) return Lead.Tight;
        if (char.IsLetter(text[at])) return OfWord(text, folded, at, floor, Lead.Code);
        if (text[at] is not ('.' or '-' or '–' or '_' or '/') || at == floor) return Lead.Clean;
        if (char.IsAsciiDigit(text[at - 1])) return Lead.Tight;
        if (!char.IsLetter(text[at - 1])) return Lead.Clean;
        var lead = OfWord(text, folded, at - 1, floor, Lead.Tight);
        return text[at] == '/' && lead == Lead.Clean ? Lead.Tight : lead;
    }

    /// <summary>The mask also takes a plus, and an opening bracket whose closing one it takes.</summary>
    public static int SpanStart(string text, int start, int end, int floor)
    {
        if (start > floor && text[start - 1] == '+') start--;
        var closes = text.AsSpan(start, end - start).IndexOf(')');
        var opens = text.AsSpan(start, end - start).IndexOf('(');
        return start > floor && text[start - 1] == '(' && closes >= 0 && (opens < 0 || closes < opens) ? start - 1 : start;
    }

    private static Lead OfWord(string text, string folded, int last, int floor, Lead capitals)
    {
        var first = last;
        while (first > floor && last - first < LongestLabel && char.IsLetter(text[first - 1])) first--;
        if (first > floor && char.IsAsciiDigit(text[first - 1])) return Lead.Code;
        if (!char.IsUpper(text[last]) || last - first == LongestLabel) return Lead.Clean;
        return NumberLabels.Starts(folded.AsSpan(first, last - first + 1)) ? Lead.Clean : capitals;
    }
}
