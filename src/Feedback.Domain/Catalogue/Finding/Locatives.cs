namespace Feedback.Domain.Catalogue.Finding;

/// <summary>The words that say a place follows.</summary>
internal static class Locatives
{
    /// <summary>Whether <c>ở</c>, <c>tại</c>, <c>thuộc</c>, <c>địa bàn</c> or <c>địa phận</c> stands right before a word.</summary>
    public static bool Precede(PlaceText text, int start)
    {
        if (start == 0 || text[start].Gap != WordGap.Space) return false;
        var word = text.Spelling(start - 1);
        if (word is "ở" or "tại" or "thuộc") return true;
        if (!text.IsMarked && word is "o" or "tai" or "thuoc") return true;
        return start > 1 && text.Keys(start - 2, start) is "dia ban" or "dia phan";
    }
}
