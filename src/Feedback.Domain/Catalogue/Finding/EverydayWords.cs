using System.Collections.Frozen;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Provinces whose names are also words of the language, which only a capital or <c>ở</c> tells apart.</summary>
internal static class EverydayWords
{
    private static readonly FrozenSet<string> Marked = Set("hòa bình", "thái bình", "cao bằng", "hải dương", "bình định", "long an");

    // What a text without marks may also mean: lâm đồng or làm đồng, hải phòng or hai phòng, đà nẵng or đa năng.
    private static readonly FrozenSet<string> Plain = Set(
        "hoa binh", "thai binh", "cao bang", "hai duong", "binh dinh", "long an", "hai phong", "da nang", "lam dong", "dien bien", "gia lai",
        "son la", "nghe an", "ca mau", "ha tinh", "lao cai", "nam dinh", "ben tre", "lang son", "dong thap", "phu tho", "ha nam", "thanh hoa",
        "khanh hoa", "can tho", "bac lieu", "ha giang", "yen bai", "tay ninh", "lai chau", "phu yen", "tra vinh", "hau giang", "tien giang",
        "an giang", "dong nai", "hung yen", "hau giang");

    /// <summary>Whether the name typed here without a kind may be everyday speech.</summary>
    public static bool MayBe(PlaceText text, int start, int end)
    {
        // Huế, HN: too short to be taken on its own.
        if (end == start + 1) return text.Keys(start, end).Length < 5;
        if (!text.IsMarked) return Plain.Contains(text.Keys(start, end).ToString());
        return Marked.Contains(string.Join(' ', Enumerable.Range(start, end - start).Select(text.Spelling)));
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
