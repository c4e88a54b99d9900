using System.Buffers;
using System.Text.RegularExpressions;
using Feedback.Api.Problems;
using Feedback.Domain.Text;

namespace Feedback.Api.Hosting;

/// <summary>What texts and codes may look like. Lengths are Unicode code points after composition, as JSON Schema counts.</summary>
internal static partial class TextRules
{
    // Every control character but tab and the line breaks.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))]);

    public static int Length(string text)
    {
        var composed = VietnameseText.Compose(text);
        var length = composed.Length;
        if (composed.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF') < 0) return length;
        foreach (var character in composed)
        {
            if (char.IsLowSurrogate(character)) length--;
        }

        return length;
    }

    /// <summary>Control characters other than line breaks and tabs: never part of what a person writes.</summary>
    public static bool HasControls(string text) => text.AsSpan().ContainsAny(Controls);

    /// <summary>What is wrong with a text of min to max code points; null when nothing is, or there is none.</summary>
    public static string? Fault(string? text, int min, int max)
    {
        if (text is null) return null;
        var length = Length(text);
        return length < min ? MemberError.TooShort : length > max ? MemberError.TooLong : HasControls(text) ? MemberError.Pattern : null;
    }

    public static bool IsCode(string text) => text.Length is >= 1 and <= 64 && Code().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z]{2})?\z")]
    public static partial Regex LanguageTag();
}
