using System.Globalization;

namespace Feedback.Domain.Integrity;

/// <summary>Makes flags, with their reason in both languages.</summary>
internal static class FlagWriter
{
    public static RatingFlag Flag(
        this SubjectGroup group,
        FlagKind kind,
        IReadOnlyList<RatingTrace> seen,
        IReadOnlyList<Guid> ratings,
        bool setsAside,
        FlagEvidence evidence,
        FormattableString en,
        FormattableString vi) => new(
            kind,
            group.Key.Agency,
            group.Key.Code,
            group.Key.Stratum,
            group.Key.Scale,
            group.Day,
            seen[0].OccurredAt,
            seen[^1].OccurredAt,
            ratings,
            setsAside,
            evidence,
            $"{FormattableString.Invariant(en)} {EndEn(ratings.Count, setsAside)}",
            $"{FormattableString.Invariant(vi)} {EndVi(ratings.Count, setsAside)}");

    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string EndEn(int count, bool setsAside) => setsAside
        ? string.Create(CultureInfo.InvariantCulture, $"{count} are counted apart until a person decides.")
        : "Nothing is set aside: a notice.";

    private static string EndVi(int count, bool setsAside) => setsAside
        ? string.Create(CultureInfo.InvariantCulture, $"{count} đánh giá được đếm riêng cho đến khi có người xem xét.")
        : "Không loại đánh giá nào: chỉ là lưu ý.";
}
