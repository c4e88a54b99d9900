using System.Collections.Frozen;

namespace Feedback.Domain.Text;

/// <summary>
/// The 134 Vietnamese letters that carry a mark, and how they are put together. A table of our own because
/// the service runs without ICU (InvariantGlobalization), where <c>string.Normalize</c> leaves them as they are.
/// </summary>
internal static class VietnameseLetters
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly string[] Toned =
    [
        "aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị",
        "oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ",
    ];

    private static readonly (char Base, char Mark, char Whole)[] Shaped =
    [
        ('a', '\u0306', 'ă'), ('a', '\u0302', 'â'), ('e', '\u0302', 'ê'), ('o', '\u0302', 'ô'),
        ('o', '\u031B', 'ơ'), ('u', '\u031B', 'ư'),
    ];

    /// <summary>(letter, combining mark) to the composed letter, for every order in which marks may come.</summary>
    public static readonly FrozenDictionary<(char Letter, char Mark), char> Composition = Compose().ToFrozenDictionary();

    /// <summary>Each marked letter to the plain Latin letter under it; đ to d.</summary>
    public static readonly FrozenDictionary<char, char> Plain = Strip().ToFrozenDictionary();

    private static char Upper(char letter) => char.ToUpperInvariant(letter);

    private static Dictionary<(char, char), char> Compose()
    {
        var found = new Dictionary<(char, char), char>();
        void Add(char letter, char mark, char whole)
        {
            found[(letter, mark)] = whole;
            found[(Upper(letter), mark)] = Upper(whole);
        }

        foreach (var row in Toned)
        {
            for (var tone = 0; tone < Tones.Length; tone++) Add(row[0], Tones[tone], row[tone + 1]);
        }

        foreach (var (letter, mark, whole) in Shaped)
        {
            Add(letter, mark, whole);
            var from = Array.Find(Toned, row => row[0] == letter)!;
            var to = Array.Find(Toned, row => row[0] == whole)!;
            for (var tone = 1; tone < to.Length; tone++) Add(from[tone], mark, to[tone]);
        }

        return found;
    }

    private static Dictionary<char, char> Strip()
    {
        var found = new Dictionary<char, char> { ['đ'] = 'd', ['Đ'] = 'D' };
        foreach (var row in Toned)
        {
            var shaped = Array.Find(Shaped, s => s.Whole == row[0]);
            var plain = shaped.Whole == row[0] ? shaped.Base : row[0];
            foreach (var letter in row.Where(letter => letter != plain))
            {
                found[letter] = plain;
                found[Upper(letter)] = Upper(plain);
            }
        }

        return found;
    }
}
