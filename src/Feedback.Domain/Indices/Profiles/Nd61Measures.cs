namespace Feedback.Domain.Indices.Profiles;

/// <summary>
/// What receipts and complaints say of the nine indicators. Points follow only for 8: 1 and 7 need to know which dossiers ended before their limit,
/// 9 which are still open, and of 2 to 6 own data say nothing (docs/indices.md).
/// </summary>
public static class Nd61Measures
{
    internal static IReadOnlyList<MetricRule> Rules { get; } =
    [
        Rule(1, "Hồ sơ không quá hạn (đo từ mã xác nhận)", "Dossiers not late (measured from receipts)"),
        Rule(7, "Phản ánh, kiến nghị về hành vi cán bộ, công chức (đo từ phản ánh)", "Petitions about the conduct of officials (measured from complaints)"),
        Rule(8, "Phản ánh, kiến nghị xử lý đúng hạn (đo từ phản ánh)", "Petitions handled on time (measured from complaints)"),
        Rule(9, "Hồ sơ trực tuyến (đo từ mã xác nhận)", "Dossiers online (measured from receipts)"),
    ];

    /// <param name="ended">Dossiers that ended, by their receipts.</param>
    /// <param name="late">Of them, those after their limit.</param>
    /// <param name="online">Of them, those by web or app.</param>
    public static IEnumerable<MetricCount> Count(IReadOnlyCollection<PetitionFacts> petitions, long ended, long late, long online)
    {
        ArgumentNullException.ThrowIfNull(petitions);
        var inTime = petitions.LongCount(petition => !petition.Overdue);
        yield return new MetricCount(Nd61.Measured(1), ended - late, ended);
        yield return new MetricCount(Nd61.Measured(7), petitions.LongCount(petition => petition.AboutStaff), petitions.Count);
        yield return new MetricCount(Nd61.Measured(8), inTime, petitions.Count);
        yield return new MetricCount(Nd61.Measured(9), online, ended);

        // Dragging on: over the term and still without an answer.
        yield return new MetricCount(Nd61.Self(8), Nd61Points.Petitions(inTime, petitions.Count, petitions.LongCount(petition => petition is { Overdue: true, Handled: false })), 2);
    }

    private static MetricRule Rule(int indicator, string nameVi, string nameEn) => new(Nd61.Measured(indicator), nameVi, nameEn, 0, 1m, null) { Measured = true };
}
