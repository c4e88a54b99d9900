using System.Collections.Frozen;

namespace Feedback.Domain.Text.Words;

/// <summary>
/// Names of provinces, those of today and those before 1 July 2025, made into one class. People go on writing the old names, and where
/// something happened does not tell what it is about: the place is found apart. Names that are everyday words (hòa bình, cao bằng) stay words.
/// </summary>
internal static class ProvinceNames
{
    public const string Class = "#tinh";

    private const string Names =
        """
        an giang, bà rịa vũng tàu, vũng tàu, bà rịa, bạc liêu, bắc giang, bắc kạn, bắc cạn, bắc ninh, bến tre, bình dương, bình định, bình phước, bình thuận,
        cà mau, cần thơ, đà nẵng, đắk lắk, đắc lắc, đăk lăk, daklak, đắk nông, đắc nông, đăk nông, điện biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội,
        hà tĩnh, hải dương, hải phòng, hậu giang, huế, thừa thiên huế, hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lạng sơn, lào cai, lâm đồng,
        long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sài gòn, sóc trăng, sơn la,
        tây ninh, thái bình, thái nguyên, thanh hóa, hồ chí minh, tiền giang, trà vinh, tuyên quang, vĩnh long, vĩnh phúc, yên bái
        """;

    private static readonly FrozenDictionary<string, string[][]> ByFirst = Names
        .Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name.Split(' '))
        .OrderByDescending(name => name.Length)
        .GroupBy(name => VietnameseText.StripDiacritics(name[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>How many words the name takes that begins at a word; 0 when none does.</summary>
    public static int At(IReadOnlyList<TextWord> words, int at)
    {
        if (!ByFirst.TryGetValue(words[at].Plain, out var names)) return 0;
        return names.FirstOrDefault(name => Matches(words, at, name))?.Length ?? 0;
    }

    private static bool Matches(IReadOnlyList<TextWord> words, int at, string[] name)
    {
        if (at + name.Length > words.Count) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var word = words[at + i];
            // Typed without marks it may be meant; with other marks it is another word.
            if (word.Accented != name[i] && (word.Accented != word.Plain || word.Plain != VietnameseText.StripDiacritics(name[i]))) return false;
        }

        return true;
    }
}
