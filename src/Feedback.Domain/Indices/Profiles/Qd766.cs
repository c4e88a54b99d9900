namespace Feedback.Domain.Indices.Profiles;

/// <summary>Decision 766's satisfaction group: three metrics of 6 points and two that are only shown (domain-rules 1.2).</summary>
public static class Qd766
{
    public const string OnTime = "PETITION_PROCESSING_ON_TIME";
    public const string PetitionSatisfaction = "PETITION_HANDLING_SATISFACTION";
    public const string DossierSatisfaction = "DOSSIER_RECEIVING_SATISFACTION";
    public const string AboutProcedures = "PETITION_CLASSIFICATION_TTHC";
    public const string AboutStaff = "PETITION_CLASSIFICATION_STAFF";

    /// <summary>What a unit without petitions gets: <c>fullPoints</c>, as the portal shows, or <c>sharedOut</c>, as the text says.</summary>
    public const string WithoutPetitions = "withoutPetitions";

    /// <summary>Which petitions the satisfaction is of: those <c>firstReceived</c> in the period, or those <c>handled</c>.</summary>
    public const string PetitionDenominator = "petitionDenominator";

    /// <summary>How a dossier's bad signs are taken away: their <c>union</c>, or the <c>sum</c> of their percents.</summary>
    public const string DossierSigns = "dossierSigns";

    /// <summary>The reading of <see cref="DossierSigns"/> that takes a dossier away once for each of its signs.</summary>
    public const string Sum = "sum";

    private const string SharedOut = "sharedOut";

    /// <summary>A unit without dossiers gets 0 for them.</summary>
    public static RuleProfile Profile { get; } = new(
        "QD766",
        "2026-09",
        new DateOnly(2022, 6, 23),
        "Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ",
        "Formulas as reproduced from figures of the National Public Service Portal, September 2026",
        [
            new(OnTime, "Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn", "Petitions handled on time", 6, 1m, 6m),
            new(PetitionSatisfaction, "Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị", "Satisfaction with the handling of petitions", 6, 1m, 6m),
            new(DossierSatisfaction, "Tỷ lệ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính", "Satisfaction with the handling of dossiers", 6, 0.90m, 0m),
            new(AboutProcedures, "Tỷ lệ phản ánh, kiến nghị về quy định, thủ tục hành chính", "Petitions about rules and procedures", 0, 1m, null),
            new(AboutStaff, "Tỷ lệ phản ánh, kiến nghị về hành vi cán bộ, công chức", "Petitions about the conduct of officials", 0, 1m, null),
        ])
    {
        BandOf = totals => Bands.Of(totals.Percent),
        Options =
        [
            new(WithoutPetitions, ["fullPoints", SharedOut], "Đơn vị không có phản ánh, kiến nghị: được trọn điểm, hoặc chia điểm cho chỉ tiêu còn lại", "A unit without petitions gets the full points, or they are shared out to its other metrics"),
            new(PetitionDenominator, ["firstReceived", "handled"], "Mẫu số hài lòng: phản ánh tiếp nhận lần đầu trong kỳ, hoặc đã xử lý", "Satisfaction is of the petitions first received in the period, or of those handled"),
            new(DossierSigns, ["union", Sum], "Dấu hiệu xấu của hồ sơ: tính một lần mỗi hồ sơ, hoặc cộng tỷ lệ", "A dossier's bad signs count once together, or their percents are added"),
        ],
    };

    internal static bool SharesOut(RuleProfile profile, IReadOnlyDictionary<string, string> options) =>
        profile == Profile && options[WithoutPetitions] == SharedOut;

    /// <summary>
    /// The points of metrics without petitions go to the scored metrics that have something to score, in proportion to their own.
    /// Only a metric that was reported as 0 of 0 gives its points away; one that was not reported stays null.
    /// </summary>
    internal static MetricFigure[] WithPointsShared(RuleProfile profile, IReadOnlyDictionary<string, (long Numerator, long Denominator)> sums)
    {
        bool IsEmpty(MetricRule rule) => rule.ScoreWhenNone > 0 && sums.TryGetValue(rule.Code, out var sum) && sum.Denominator == 0;
        var given = profile.Metrics.Where(IsEmpty).Sum(rule => rule.MaxScore);
        var kept = profile.MaxTotal - given;
        return
        [
            .. profile.Metrics.Select(rule => ProfileFigures.Figure(
                rule with { MaxScore = IsEmpty(rule) ? 0 : rule.MaxScore * profile.MaxTotal / kept }, sums)),
        ];
    }
}
