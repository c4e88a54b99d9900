namespace Feedback.Domain.Integrity;

/// <summary>Says why a burst looks wrong, for each kind of subject.</summary>
internal static class BurstReasons
{
    public static RatingFlag Write(SubjectGroup group, IReadOnlyList<RatingTrace> seen, OneSided sides, VolumeModel? volume, bool setsAside)
    {
        var (kind, en, vi) = group.Key.Kind switch
        {
            SubjectKind.Device => (FlagKind.DeviceBurst, "one browser", "một trình duyệt"),
            SubjectKind.Network => (FlagKind.NetworkBurst, "one network", "một địa chỉ mạng"),
            SubjectKind.Kiosk => (FlagKind.KioskBurst, "this kiosk", "máy đánh giá này"),
            SubjectKind.Issuer => (FlagKind.IssuerBurst, "this issuer", "bên cấp mã này"),
            SubjectKind.Cell => throw new ArgumentOutOfRangeException(nameof(group)),
        };
        var minutes = Math.Ceiling((seen[^1].OccurredAt - seen[0].OccurredAt).TotalMinutes);
        var (share, usual) = (FlagWriter.Percent(sides.Share), FlagWriter.Percent(sides.UsualShare));
        var ratings = ExcessChoice.Densest([.. seen.Where(sides.Class.Holds)], sides.Excess);
        return group.Flag(
            kind,
            seen,
            ratings,
            setsAside,
            new FlagEvidence(seen.Count, volume?.Mean ?? 0, sides.Probability, sides.Share, sides.UsualShare),
            $"{seen.Count} ratings from {en} in {minutes} minutes{UsualEn(volume)}; {share} answered {sides.Class.Text}, usually {usual} do.",
            $"{seen.Count} đánh giá từ {vi} trong {minutes} phút{UsualVi(volume)}; {share} chọn mức {sides.Class.Text}, thường chỉ {usual}.");
    }

    private static string UsualEn(VolumeModel? volume) =>
        volume is { } model ? FormattableString.Invariant($", usually about {model.Mean:0.#}") : ", without a past to compare";

    private static string UsualVi(VolumeModel? volume) =>
        volume is { } model ? FormattableString.Invariant($", thường khoảng {model.Mean:0.#}") : ", chưa có số liệu trước để so sánh";
}
