using System.Collections.Frozen;

namespace Feedback.Domain.Text.Words;

/// <summary>Letters of other scripts that look like Latin ones, and full-width forms: put in to slip past a filter, or by a strange keyboard.</summary>
internal static class LookAlikes
{
    /// <summary>A Cyrillic, Greek or phonetic letter and the Latin one it looks like.</summary>
    private const string Pairs =
        "аa вb еe ёe іi їi јj кk мm нh оo рp сc тt уy хx ѕs ԁd ԛq ԝw һh ӏl αa βb εe ηn ιi κk νv οo ρp τt υu χx ıi ɑa ɡg ⅼl";

    private static readonly FrozenDictionary<char, char> Table = Pairs.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The Latin letter it looks like, in lower case; the lower-case letter itself otherwise.</summary>
    public static char Latinised(char letter)
    {
        if (letter < 0x80) return char.ToLowerInvariant(letter);
        if (letter is >= '\uFF01' and <= '\uFF5E') letter = (char)(letter - 0xFEE0);
        var lower = char.ToLowerInvariant(letter);
        return Table.GetValueOrDefault(lower, lower);
    }

    /// <summary>Marks and signs without a width, and signs that turn the direction: nothing a reader sees.</summary>
    public static bool IsUnseen(char letter) => letter
        is (>= '\u0300' and <= '\u036F') or '\u00AD' or '\u034F' or '\u061C' or (>= '\u180B' and <= '\u180E')
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';
}
