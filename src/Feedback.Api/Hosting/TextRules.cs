using System.Text.RegularExpressions;
using Feedback.Domain.Text;

namespace Feedback.Api.Hosting;

/// <summary>What texts and codes may look like. Lengths are Unicode code points after composition, as JSON Schema counts.</summary>
internal static partial class TextRules
{
    public static int Length(string text)
    {
        var composed = VietnameseText.Compose(text);
        var length = composed.Length;
        foreach (var character in composed)
        {
            if (char.IsLowSurrogate(character)) length--;
        }

        return length;
    }

    /// <summary>Control characters other than line breaks and tabs: never part of what a person writes.</summary>
    public static bool HasControls(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) return true;
        }

        return false;
    }

    public static bool IsCode(string text) => text.Length is >= 1 and <= 64 && Code().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z]{2})?\z")]
    public static partial Regex LanguageTag();
}
