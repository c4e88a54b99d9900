namespace Feedback.Domain.Text.Masking;

/// <summary>Reads what stands between two groups of digits.</summary>
internal static class Joints
{
    /// <summary>The joint after a group that ends at <paramref name="end"/>, and where the next group starts (-1: there is none).</summary>
    public static (Joint Joint, int Next) After(string text, int end)
    {
        if (end >= text.Length) return (Joint.None, -1);
        if (text[end] is '.' or '-' or '–') return Glued(text, end, text[end] == '.' ? Joint.Dot : Joint.Dash);
        var next = end;
        if (At(text, next) == ')') next++;
        next = SkipSpaces(text, next);
        if (next > end && At(text, next) is '-' or '–') next = SkipSpaces(text, next + 1);
        if (At(text, next) == '(') next++;
        return next > end && char.IsAsciiDigit(At(text, next)) ? (Joint.Gap, next) : (Joint.None, -1);
    }

    private static (Joint Joint, int Next) Glued(string text, int at, Joint joint)
    {
        var next = At(text, at + 1);
        if (char.IsAsciiDigit(next)) return (joint, at + 1);
        if (IsPlaceholder(text, at + 1)) return (joint, -1);
        var isCode = char.IsLetter(next) && (char.IsAsciiDigit(At(text, at + 2)) || IsPlaceholder(text, at + 2));
        return (isCode ? Joint.Code : Joint.None, -1);
    }

    // At most two: wider gaps part two numbers.
    private static int SkipSpaces(string text, int at)
    {
        for (var taken = 0; taken < 2 && At(text, at) is ' ' or '\u00A0'; taken++) at++;
        return at;
    }

    // It stands for digits that were there before, and must join as they did.
    private static bool IsPlaceholder(string text, int at) => At(text, at) == '[' && Placeholders.At(text, at) is not null;

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';
}
