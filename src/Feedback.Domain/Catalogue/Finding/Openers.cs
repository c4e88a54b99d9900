using System.Collections.Frozen;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Words that open a sentence where people forget the full stop, or follow a name without being part of it.</summary>
internal static class Openers
{
    private static readonly FrozenSet<string> Words =
        "đề tôi xin mong kính nhờ nay hiện hôm chúng gia em cháu việt de toi mong kinh nho hien hom chung viet có không cho và thì là"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Begin(PlaceText text, int word) => Words.Contains(text.Spelling(word));
}
