using System.Text;

namespace Feedback.Domain.Text;

/// <summary>
/// Two schools put the tone of the open rhymes oa, oe and uy on different letters: hoà and hòa, khoẻ and khỏe, thuý and thúy
/// are one word each. The older placement, on the first letter, is taken for both.
/// </summary>
internal static class TonePlacement
{
    private static readonly (string Newer, string Older)[] Rhymes =
    [
        .. Pair('o', "òóỏõọ", "àáảãạ", 'a'), .. Pair('o', "òóỏõọ", "èéẻẽẹ", 'e'), .. Pair('u', "ùúủũụ", "ỳýỷỹỵ", 'y'),
    ];

    /// <summary>Settles the tone of the last word; it must be in lower case and composed.</summary>
    public static void Settle(StringBuilder words)
    {
        if (words.Length < 2) return;
        foreach (var (newer, older) in Rhymes)
        {
            if (words[^1] != newer[1] || words[^2] != newer[0]) continue;
            // After q the u belongs to the consonant: quý and quỳ have only one spelling.
            if (newer[0] == 'u' && words.Length > 2 && words[^3] == 'q') return;
            words[^2] = older[0];
            words[^1] = older[1];
            return;
        }
    }

    private static IEnumerable<(string Newer, string Older)> Pair(char first, string firstToned, string lastToned, char last) =>
        firstToned.Zip(lastToned, (moved, kept) => ($"{first}{kept}", $"{moved}{last}"));
}
