using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Benchmarks.Routing;

/// <summary>NFD by a table of our own: without ICU, <c>string.Normalize</c> leaves Vietnamese letters as they are.</summary>
internal static class Decomposed
{
    private const string Bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    private const string Marks = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";

    private static readonly Dictionary<char, string> Parts = Find();

    public static string Of(string text)
    {
        var parts = new StringBuilder(text.Length * 2);
        foreach (var letter in text) parts.Append(Parts.GetValueOrDefault(letter, letter.ToString()));
        return parts.ToString();
    }

    private static Dictionary<char, string> Find()
    {
        var found = new Dictionary<char, string>();
        foreach (var letter in Bases)
        {
            foreach (var mark in Marks)
            {
                var whole = VietnameseText.Compose($"{letter}{mark}");
                if (whole.Length == 1) found.TryAdd(whole[0], $"{letter}{mark}");
            }
        }

        // ế is e with two marks, not ê with one.
        foreach (var (whole, parts) in found.ToArray()) found[whole] = found.TryGetValue(parts[0], out var inner) ? inner + parts[1..] : parts;
        return found;
    }
}
