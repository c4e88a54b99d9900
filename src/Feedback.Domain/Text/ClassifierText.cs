using System.Collections.Frozen;

namespace Feedback.Domain.Text;

/// <summary>
/// The one form in which texts are classified, in training and in serving: lower case, no diacritics, words only, common chat
/// spellings written out. Without diacritics on both sides, an accented text and its unaccented spelling are the same text, so they
/// cannot be routed differently.
/// </summary>
public static class ClassifierText
{
    /// <summary>More than this is not read: a field is clear long before, and work per text stays bounded.</summary>
    public const int MostCharacters = 20_000;

    // Written down for this project: what people type on a phone, without diacritics.
    private static readonly FrozenDictionary<string, string> ChatSpellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["k"] = "khong", ["ko"] = "khong", ["kh"] = "khong", ["hok"] = "khong", ["hong"] = "khong", ["dc"] = "duoc", ["dk"] = "duoc",
        ["vs"] = "voi", ["ntn"] = "nhu the nao", ["bit"] = "biet", ["j"] = "gi", ["mn"] = "moi nguoi", ["mik"] = "minh", ["r"] = "roi",
        ["vn"] = "viet nam", ["ng"] = "nguoi", ["nc"] = "nuoc", ["cx"] = "cung", ["lm"] = "lam", ["ns"] = "noi", ["ntin"] = "nhan tin",
        ["bhxh"] = "bao hiem xa hoi", ["bhyt"] = "bao hiem y te", ["cccd"] = "can cuoc cong dan", ["gplx"] = "giay phep lai xe",
        ["nvqs"] = "nghia vu quan su", ["dvc"] = "dich vu cong", ["dn"] = "doanh nghiep", ["csgt"] = "canh sat giao thong",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Prepares a text; empty when nothing in it is a word.</summary>
    public static string Prepare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = VietnameseText.SearchKey(text.Length <= MostCharacters ? text : text[..MostCharacters]);
        return string.Join(' ', key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));
    }

    // A number says little by its digits; that there is one, and how long it is, says a little.
    private static string Word(string word) =>
        char.IsAsciiDigit(word[0]) && word.All(char.IsAsciiDigit)
            ? $"so{Math.Min(word.Length, 5)}"
            : ChatSpellings.GetValueOrDefault(word, word);
}
