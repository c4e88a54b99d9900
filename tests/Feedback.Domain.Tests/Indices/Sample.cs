using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

/// <summary>A small country: the government over a ministry and two provinces, one of them with a department and a ward.</summary>
internal static class Sample
{
    public static CatalogueSnapshot Catalogue { get; } = new(
        1,
        [
            Agency("chinh-phu", null, AgencyLevel.Central, null),
            Agency("bo-tu-phap", "chinh-phu", AgencyLevel.Central, null),
            Agency("ubnd-01", "chinh-phu", AgencyLevel.Provincial, "01"),
            Agency("ubnd-79", "chinh-phu", AgencyLevel.Provincial, "79"),
            Agency("so-tu-phap-01", "ubnd-01", AgencyLevel.Provincial, "01"),
            Agency("phuong-00004", "ubnd-01", AgencyLevel.Commune, "00004"),
            Agency("mot-cua-00004", "phuong-00004", AgencyLevel.Commune, "00004"),
        ],
        [
            new Service("2.000815", "Chứng thực bản sao", null, "tu-phap", "Chứng thực", "bo-tu-phap", [AgencyLevel.Commune]),
            new Service("1.001193", "Đăng ký khai sinh", null, "tu-phap", "Hộ tịch", "bo-tu-phap", [AgencyLevel.Commune]),
            new Service("1.004222", "Đăng ký thường trú", null, "cu-tru", "Cư trú", "bo-cong-an", [AgencyLevel.Commune]),
        ],
        [],
        [
            new Place("01", "Hà Nội", "Thành phố Hà Nội", "Ha Noi", "Thành phố", null, []),
            new Place("79", "Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Ho Chi Minh", "Thành phố", null, []),
            new Place("00004", "Ba Đình", "Phường Ba Đình", "Ba Dinh", "Phường", "01", []),
        ]);

    /// <summary>A year's query; change what the test is about with <c>with</c>.</summary>
    public static SatisfactionQuery Year(params Dimension[] by) => new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), by);

    public static RatingCell Cell(string agency, params long[] counts) => new(
        agency, "2.000815", Channel.Web, Outcome.Granted, Scale.Likert5, Stratum.Verified, Factor.Overall, new DateOnly(2026, 11, 23), counts);

    /// <summary>That many answers "4".</summary>
    public static RatingCell Satisfied(string agency, long n) => Cell(agency, 0, 0, 0, n, 0);

    public static SatisfactionTable Table(SatisfactionQuery query, params RatingCell[] cells) =>
        SatisfactionTable.From(query, cells, Catalogue);

    /// <summary>"code/code n", or "code/code -" for a suppressed cell: the table at a glance.</summary>
    public static string[] Lines(this SatisfactionTable table) =>
        [.. table.Cells.Select(c => $"{string.Join('/', c.Key.Values)} {c.N?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}")];

    private static Agency Agency(string code, string? parent, AgencyLevel level, string? place) =>
        new(code, code, null, parent, level, place, []);
}
