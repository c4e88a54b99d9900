using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Tests.Catalogue;

/// <summary>Two provinces, two communes and a handful of agencies, enough for the rules.</summary>
internal static class SmallCatalogue
{
    public static CatalogueSnapshot Snapshot { get; } = new(
        1,
        [
            Central("bo-tu-phap", "Bộ Tư pháp"),
            Central("bo-cong-an", "Bộ Công an"),
            Central("ngan-hang-nha-nuoc", "Ngân hàng Nhà nước Việt Nam", "NHNN"),
            Provincial("ubnd-08", "Ủy ban nhân dân tỉnh Tuyên Quang", "chinh-phu", "08", "UBND tỉnh Tuyên Quang"),
            Provincial("so-tu-phap-08", "Sở Tư pháp tỉnh Tuyên Quang", "ubnd-08", "08"),
            Provincial("so-tu-phap-79", "Sở Tư pháp Thành phố Hồ Chí Minh", "ubnd-79", "79"),
            Provincial("cong-an-08", "Công an tỉnh Tuyên Quang", "bo-cong-an", "08"),
            Provincial("so-du-lich-08", "Sở Du lịch tỉnh Tuyên Quang", "ubnd-08", "08") with { Active = false },
            new("ubnd-00691", "Ủy ban nhân dân Phường Hà Giang 1", null, "ubnd-08", AgencyLevel.Commune, "00691", []),
            new("ubnd-26740", "Ủy ban nhân dân Phường Sài Gòn", null, "ubnd-79", AgencyLevel.Commune, "26740", []) { Active = false },
        ],
        [
            Service("1.001193", "Thủ tục đăng ký khai sinh"),
            Service("1.001022", "Thủ tục đăng ký nhận cha, mẹ, con"),
            Service("2.000815", "Chứng thực bản sao từ bản chính"),
            Service("1.000656", "Đăng ký khai tử"),
            Service("1.000999", "Đăng ký cũ") with { Active = false },
        ],
        [
            new("civil-status", "Hộ tịch", "Civil status", "bo-tu-phap", "so-tu-phap", "Trung tâm Phục vụ hành chính công"),
            new("foreign", "Lãnh sự", "Consular affairs", "bo-tu-phap", "so-tu-phap", null),
            new("banking", "Ngân hàng", "Banking", "ngan-hang-nha-nuoc", "ngan-hang-nha-nuoc", null),
            new("border", "Biên giới", "Border", "bo-cong-an", "cong-an-08", null),
            new("tourism", "Du lịch", "Tourism", "bo-tu-phap", "so-du-lich", null),
        ],
        [
            new("08", "Tuyên Quang", "Tỉnh Tuyên Quang", "Tuyen Quang", "Tỉnh", null,
                ["Tỉnh Hà Giang", "Thành phố Hà Giang", "Huyện Châu Thành", "Huyện Sài Gon"]),
            new("79", "Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Ho Chi Minh", "Thành phố", null,
                ["Sài Gòn", "HCM", "TPHCM", "Quận 1", "Quận 12", "Thành phố Thủ Đức", "Huyện Châu Thành"]),
            new("00691", "Hà Giang", "Phường Hà Giang", "Ha Giang", "Phường", "08", []),
            new("26740", "Sài Gòn", "Phường Sài Gòn", "Sai Gon", "Phường", "79", []),
        ]);

    private static Agency Central(string code, string name, params string[] aliases) =>
        new(code, name, null, null, AgencyLevel.Central, null, aliases);

    private static Agency Provincial(string code, string name, string parent, string province, params string[] aliases) =>
        new(code, name, null, parent, AgencyLevel.Provincial, province, aliases);

    private static Service Service(string code, string name) =>
        new(code, name, null, "civil-status", "Hộ tịch", "bo-tu-phap", [AgencyLevel.Commune]);
}
