namespace Feedback.Api.Demo;

/// <summary>An invented agency: how many citizens rated it and how satisfied they were.</summary>
/// <param name="Satisfied">Chance that a citizen with a receipt gives 4 or 5.</param>
/// <param name="Stuffed">Ratings of 5 sent without a receipt by somebody who means it well.</param>
internal sealed record DemoAgency(string Code, string Name, int Ratings, double Satisfied, int Stuffed = 0);

/// <summary>What the demo invents. No real agency gets invented figures; complaints are routed to real ones.</summary>
internal static class DemoData
{
    public const string Top = "demo-tinh-mau";

    public static readonly DemoAgency[] Agencies =
    [
        new("demo-01", "Trung tâm HCC Mẫu 1", 620, 0.94),
        new("demo-02", "Trung tâm HCC Mẫu 2", 540, 0.91),
        new("demo-03", "Trung tâm HCC Mẫu 3", 480, 0.83),
        new("demo-04", "Trung tâm HCC Mẫu 4", 410, 0.71),
        new("demo-05", "Trung tâm HCC Mẫu 5", 350, 0.52),
        new("demo-06", "Trung tâm HCC Mẫu 6 (hòm phiếu bị nhồi)", 220, 0.58, Stuffed: 900),
        new("demo-07", "Trung tâm HCC Mẫu 7", 18, 0.80),
        new("demo-08", "Trung tâm HCC Mẫu 8", 3, 0.80),
    ];

    /// <summary>Complaints as people write them, none of them in the training texts; with the place they name on the form.</summary>
    public static readonly (string Text, string? Place)[] Complaints =
    [
        ("Cột đèn trước số nhà 12 đường Lê Lợi tắt ngóm từ rằm tháng trước, tối đi làm về không thấy ổ gà. Gọi cho tôi 0912 345 678.", "79"),
        ("Xe tai cho dat da chay suot dem, duong lang nut het, bui mu mit. De nghi co quan giao thong sua duong", "01"),
        ("Tôi nộp hồ sơ cấp sổ đỏ từ tháng 5 đến nay đã quá hẹn 40 ngày, văn phòng đăng ký đất đai không trả lời.", "48"),
        ("Lò mổ cạnh nhà xả nước thải ra kênh, hôi thối cả xóm, cá chết nổi trắng.", "92"),
        ("vneid của e đăng nhập hoài ko dc, báo lỗi xác thực khuôn mặt, nộp hồ sơ online bị treo mấy ngày nay ad ơi", "79"),
        ("Con tôi học lớp 6 mà nhà trường thu quỹ lớp, tiền điều hòa, tiền nước uống vượt quy định, không có hóa đơn.", "31"),
        ("Cán bộ một cửa nói chuyện cộc lốc, ném hồ sơ trả lại, bắt tôi đi về ba lần không giải thích.", "38"),
        ("Công ty nợ bảo hiểm xã hội bảy tháng, tôi nghỉ việc không chốt được sổ để hưởng bảo hiểm thất nghiệp.", "75"),
        ("Bệnh viện huyện hết thuốc tiểu đường theo bảo hiểm, bác sĩ bảo ra ngoài mua, mẹ tôi già không có tiền.", "40"),
        ("Nha hang xom mo karaoke loa keo den 1 gio sang, bao cong an phuong may lan khong ai xuong", "79"),
        ("Tôi tố cáo ông trưởng phòng nhận hối lộ 20 triệu đồng để duyệt hồ sơ, có ghi âm, đề nghị xử lý.", "79"),
        ("Đề nghị xem lại.", null),
    ];
}
