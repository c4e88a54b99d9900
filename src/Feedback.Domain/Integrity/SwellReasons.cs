namespace Feedback.Domain.Integrity;

/// <summary>Says why a swell looks wrong.</summary>
internal static class SwellReasons
{
    public static RatingFlag Write(SubjectGroup group, Swell swell, IReadOnlyList<Guid> ratings, Testimony testimony, bool setsAside)
    {
        var (kind, en, vi) = group.Key.Kind switch
        {
            SubjectKind.Kiosk => (FlagKind.KioskBurst, "ratings at this kiosk", "đánh giá tại máy này"),
            SubjectKind.Issuer => (FlagKind.IssuerBurst, "ratings through this issuer", "đánh giá qua bên cấp mã này"),
            _ => (FlagKind.OpenCampaign, "open ratings", "đánh giá tự do"),
        };
        var (share, usual, sides) = (FlagWriter.Percent(swell.Sides.Share), FlagWriter.Percent(swell.Sides.UsualShare), swell.Sides);
        return group.Flag(
            kind,
            group.Traces,
            ratings,
            setsAside,
            new FlagEvidence(swell.Counted, swell.Usual, sides.Probability, sides.Share, sides.UsualShare),
            $"{swell.Counted} {en}{End(group, sides, " of ")} in {swell.Days} days, usually about {swell.Usual:0.#}; {sides.Class.Text} is {share} of them all, usually {usual}. {Said(testimony)}",
            $"{swell.Counted} {vi}{End(group, sides, " mức ")} trong {swell.Days} ngày, thường khoảng {swell.Usual:0.#}; mức {sides.Class.Text} chiếm {share}, thường {usual}. {SaidVi(testimony)}");
    }

    private static string End(SubjectGroup group, OneSided sides, string word) => group.Key.Kind == SubjectKind.Cell ? word + sides.Class.Text : "";

    private static string Said(Testimony testimony) => testimony == Testimony.AsUsual
        ? "Other ratings with receipts are as usual."
        : "Other ratings with receipts are too few to tell it from a real event.";

    private static string SaidVi(Testimony testimony) => testimony == Testimony.AsUsual
        ? "Các đánh giá khác có mã xác nhận vẫn như thường."
        : "Có quá ít đánh giá khác có mã xác nhận để phân biệt với sự việc có thật.";
}
