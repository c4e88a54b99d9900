using System.Collections.Frozen;

namespace Feedback.Domain.Text.Masking;

internal enum LabelMeaning
{
    Phone,
    Identity,
    Account,
    Money,
    Code,
    Tax,
}

/// <summary>A word or phrase that says what the number after it is.</summary>
/// <param name="Strong">Means nothing else, so even a short or round number after it is what it says.</param>
internal sealed record NumberLabel(string Phrase, LabelMeaning Meaning, bool Strong);

/// <summary>The words that name numbers, spelled as people do, without marks.</summary>
internal static class NumberLabels
{
    private static readonly NumberLabel[] All =
    [
        .. Of(LabelMeaning.Phone, true, "sdt", "dt", "dtdd", "so dien thoai", "dien thoai", "di dong", "tel", "phone", "zalo", "viber",
            "hotline", "mobile", "lh", "lien he", "goi", "so may"),
        .. Of(LabelMeaning.Identity, true, "cccd", "cmnd", "cmt", "cmtnd", "can cuoc", "chung minh", "dinh danh", "ho chieu", "passport"),
        .. Of(LabelMeaning.Account, true, "stk", "so tai khoan", "so tk", "tknh", "account"),
        .. Of(LabelMeaning.Account, false, "tai khoan", "tk", "ngan hang", "vietcombank", "vcb", "bidv", "agribank", "vietinbank",
            "techcombank", "mbbank", "acb", "vpbank", "tpbank", "sacombank"),
        .. Of(LabelMeaning.Money, false, "tien", "nop", "phi", "gia", "tra", "phat", "vay", "luong", "von", "tong"),
        .. Of(LabelMeaning.Code, false, "ho so", "ma so", "ma don", "ma gd", "ma giao dich", "bien nhan", "bien lai", "hoa don",
            "quyet dinh", "cong van", "van ban", "to khai", "thua", "seri"),
        .. Of(LabelMeaning.Tax, true, "mst", "ma so thue", "msdn", "ma so doanh nghiep"),
    ];

    // Longest first, so that "mã số thuế" is not taken for "mã số".
    private static readonly FrozenDictionary<string, NumberLabel[]> ByFirstWord = All
        .GroupBy(label => label.Phrase.Split(' ')[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(label => label.Phrase.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NumberLabel[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a label starts with this word: letters glued to a number are then no code.</summary>
    public static bool Starts(ReadOnlySpan<char> word) => Lookup.ContainsKey(word);

    /// <summary>Reads the label that starts at the word at <paramref name="at"/>; gives the end of the label, or of the word.</summary>
    public static int Find(string folded, int at, out NumberLabel? label)
    {
        var end = at;
        while (end < folded.Length && char.IsLetter(folded[end])) end++;
        label = null;
        if (!Lookup.TryGetValue(folded.AsSpan(at, end - at), out var labels)) return end;
        label = Array.Find(labels, candidate => IsAt(folded, at, candidate.Phrase));
        return label is null ? end : at + label.Phrase.Length;
    }

    private static bool IsAt(string folded, int at, string phrase) =>
        string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) == 0
        && (at + phrase.Length == folded.Length || !char.IsLetter(folded[at + phrase.Length]));

    private static IEnumerable<NumberLabel> Of(LabelMeaning meaning, bool strong, params string[] phrases) =>
        phrases.Select(phrase => new NumberLabel(phrase, meaning, strong));
}
