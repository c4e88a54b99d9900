using Feedback.Domain.Catalogue;

namespace Feedback.Api.Indices;

/// <summary>What people call the codes of a table, in their language; a code nobody knows stands for itself.</summary>
internal sealed class CodeNames(CatalogueSnapshot catalogue, bool english)
{
    private static readonly Dictionary<string, (string Vi, string En)> Words = new(StringComparer.Ordinal)
    {
        ["agency"] = ("cơ quan", "agency"),
        ["service"] = ("thủ tục", "service"),
        ["province"] = ("tỉnh, thành phố", "province"),
        ["field"] = ("lĩnh vực", "field"),
        ["channel"] = ("kênh", "channel"),
        ["outcome"] = ("kết quả", "outcome"),
        ["scale"] = ("thang", "scale"),
        ["stratum"] = ("tầng", "stratum"),
        ["factor"] = ("yếu tố", "factor"),
        ["day"] = ("ngày", "day"),
        ["month"] = ("tháng", "month"),
        ["quarter"] = ("quý", "quarter"),
        ["year"] = ("năm", "year"),
        ["web"] = ("Cổng trực tuyến", "Web"),
        ["app"] = ("Ứng dụng", "App"),
        ["kiosk"] = ("Ki-ốt", "Kiosk"),
        ["counter"] = ("Quầy", "Counter"),
        ["phone"] = ("Điện thoại", "Phone"),
        ["post"] = ("Bưu chính", "Post"),
        ["sms"] = ("Tin nhắn", "SMS"),
        ["granted"] = ("Đã giải quyết", "Granted"),
        ["refused"] = ("Từ chối", "Refused"),
        ["returned"] = ("Trả lại", "Returned"),
        ["likert5"] = ("Thang năm mức", "Five-point scale"),
        ["vn3"] = ("Thang ba mức", "Three-point scale"),
        ["like"] = ("Thích – không thích", "Likes and dislikes"),
        ["verified"] = ("Có mã xác nhận", "With receipt"),
        ["open"] = ("Tự do", "Open"),
        ["none"] = ("Không có", "None"),
        ["overall"] = ("Chung", "Overall"),
        ["access"] = ("Tiếp cận dịch vụ", "Access"),
        ["procedures"] = ("Thủ tục hành chính", "Procedures"),
        ["officials"] = ("Công chức", "Officials"),
        ["results"] = ("Kết quả", "Results"),
        ["feedback"] = ("Tiếp nhận phản ánh", "Feedback"),
    };

    public string Of(string dimension, string code) => Known(dimension, code) ?? (Words.TryGetValue(code, out var word) ? english ? word.En : word.Vi : code);

    private string? Known(string dimension, string code) => dimension switch
    {
        "agency" when catalogue.Agencies.GetValueOrDefault(code) is { } agency => english ? agency.NameEn ?? agency.NameVi : agency.NameVi,
        "service" when catalogue.Services.GetValueOrDefault(code) is { } service => english ? service.NameEn ?? service.NameVi : service.NameVi,
        "province" when catalogue.Places.GetValueOrDefault(code) is { } place => english ? place.NameEn : place.Name,
        "field" when catalogue.Fields.GetValueOrDefault(code) is { } field => english ? field.NameEn : field.NameVi,
        _ => null,
    };
}
