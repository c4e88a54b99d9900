using System.Text;

namespace Feedback.Api.Indices;

/// <summary>Text as XML can hold it: no escaping makes a control character, half a surrogate pair or U+FFFE legal, so each becomes U+FFFD.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsLegal(rune.Value) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }

    /// <summary>XML 1.0, production 2.</summary>
    private static bool IsLegal(int code) => code is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000;
}
