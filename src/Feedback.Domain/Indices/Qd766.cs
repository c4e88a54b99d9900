namespace Feedback.Domain.Indices;

/// <summary>Decision 766's satisfaction group: three metrics of 6 points and two that are only shown (domain-rules 1.2).</summary>
public static class Qd766
{
    public const string OnTime = "PETITION_PROCESSING_ON_TIME";
    public const string PetitionSatisfaction = "PETITION_HANDLING_SATISFACTION";
    public const string DossierSatisfaction = "DOSSIER_RECEIVING_SATISFACTION";
    public const string AboutProcedures = "PETITION_CLASSIFICATION_TTHC";
    public const string AboutStaff = "PETITION_CLASSIFICATION_STAFF";

    /// <summary>A unit without petitions gets the full 6 for both petition metrics, as the portal shows; without dossiers it gets 0.</summary>
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
        ]);
}
