namespace Feedback.Domain.Indices.Profiles;

/// <summary>Decree 61/2018's sheet for a one-stop shop: nine indicators of 0, 1 or 2 points, scored by the unit itself and appraised (domain-rules 3.1).</summary>
public static class Nd61
{
    public const int Indicators = 9;

    private static readonly (string NameVi, string NameEn)[] Names =
    [
        ("Tổng thời gian giải quyết so với quy định", "Total time against the limit"),
        ("Thời gian của từng cơ quan tham gia", "Time of each agency taking part"),
        ("Số lần phải liên hệ để hoàn thiện hồ sơ", "Contacts needed to complete the dossier"),
        ("Số cơ quan phải liên hệ", "Agencies to contact"),
        ("Tổ chức tiếp nhận, trả kết quả tại Bộ phận Một cửa", "Reception and return at the one-stop shop"),
        ("Công khai thủ tục hành chính", "Publicity of procedures"),
        ("Thái độ cán bộ, công chức", "Attitude of officials"),
        ("Tiếp thu, giải trình phản ánh, kiến nghị", "Taking in and answering petitions"),
        ("Tiến độ, chất lượng dịch vụ công trực tuyến", "Progress and quality of online services"),
    ];

    /// <summary>The appraised points make the total and its class; the unit's own are shown beside them. One agency's sheet, never a sum.</summary>
    public static RuleProfile Profile { get; } = new(
        "ND61",
        "2018",
        new DateOnly(2018, 6, 21),
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, điều 30-31",
        "Wording read in a one-stop system's rating form; replaced by Decree 118/2025 from 1 July 2025, kept for running systems",
        [
            .. Names.Select((name, i) => new MetricRule(Appraised(i + 1), name.NameVi, name.NameEn, 2, 1m, null)),
            .. Names.Select((name, i) => new MetricRule(Self(i + 1), name.NameVi + " (tự chấm)", name.NameEn + " (scored by itself)", 0, 1m, null)),
            .. Nd61Measures.Rules,
        ])
    {
        RollsUp = false,
        Mixes = true,
        BandOf = totals => BandOf(totals.Total),
    };

    /// <summary>The metric of an appraised indicator, 1 to 9: points of 2.</summary>
    public static string Appraised(int indicator) => $"ND61_{indicator}";

    /// <summary>The metric of an indicator as the unit scored itself.</summary>
    public static string Self(int indicator) => $"ND61_{indicator}_SELF";

    /// <summary>The metric of what this service's own data say of an indicator: a share, not points.</summary>
    public static string Measured(int indicator) => $"ND61_{indicator}_MEASURED";

    /// <summary>The class of a sum of points; the lower end belongs to the class (a running system's &gt; 15 loses exactly 15).</summary>
    public static Band BandOf(decimal points) => points switch
    {
        >= 15 => Band.Excellent,
        >= 12 => Band.Good,
        >= 9 => Band.Fair,
        >= 6 => Band.Average,
        _ => Band.Weak,
    };
}
