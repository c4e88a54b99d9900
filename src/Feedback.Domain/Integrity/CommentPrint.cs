using Feedback.Domain.Text;

namespace Feedback.Domain.Integrity;

/// <summary>A number that two comments share when they say the same words, whatever their case, marks and spaces.</summary>
public static class CommentPrint
{
    /// <summary>
    /// Honest people do write the same short thanks: "cảm ơn các anh chị cán bộ đã nhiệt tình giúp đỡ" has twelve words.
    /// </summary>
    public const int FewestWords = 15;

    /// <summary>FNV-1a (Fowler, Noll, Vo), 64 bits, over the letters and digits; null under <see cref="FewestWords"/> words.</summary>
    public static ulong? Of(string? comment)
    {
        if (comment is null) return null;
        var (hash, words, within) = (0xCBF29CE484222325, 0, false);
        foreach (var character in VietnameseText.Compose(comment))
        {
            if (!char.IsLetterOrDigit(character))
            {
                within = false;
                continue;
            }

            if (!within) words++;
            within = true;
            hash = (hash ^ char.ToLowerInvariant(character)) * 0x100000001B3;
        }

        return words < FewestWords ? null : hash;
    }
}
