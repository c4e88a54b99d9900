using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Indices.Publishing;

/// <summary>What a publication says of itself, for people. A frozen one says what was said in its time.</summary>
/// <param name="Name">Version of rules and format.</param>
internal sealed record PublicMethod(string Name, string Vi, string En)
{
    private const string RoundedEn = "Every count is rounded at random to a multiple of three, right on average; n is their sum, ";

    private const string RoundedVi = "Mỗi số đếm được làm tròn ngẫu nhiên đến bội số của ba, trung bình không lệch; n là tổng của chúng, ";

    private const string FirstEn =
        "Ratings given with a one-time receipt by citizens after a finished service, by the day they rated. Satisfied means 4-5 on likert5, 1-2 on vn3, a like on like; scales are never pooled. "
        + RoundedEn
        + "and every other figure follows from the counts printed. low and high are the 95 % Wilson interval. "
        + "Rows with fewer than ten answers are suppressed, and others where subtraction would reveal one; rows below 30 are flagged and must not be ranked. Agencies hold all beneath them: rows of agencies must not be added up.";

    private const string FirstVi =
        "Đánh giá của người dân có mã xác nhận dùng một lần sau khi hoàn tất dịch vụ, tính theo ngày đánh giá. Hài lòng là mức 4-5 trên thang likert5, mức 1-2 trên thang vn3, lượt thích trên thang like; không gộp các thang. "
        + RoundedVi
        + "mọi số khác tính từ các số đếm đã in. low và high là khoảng tin cậy Wilson 95 %. "
        + "Dòng có dưới mười câu trả lời được ẩn, cùng dòng khác nếu phép trừ làm lộ; dòng dưới 30 được ghi chú và không xếp hạng. Số liệu một cơ quan gồm cả các cơ quan trực thuộc: không cộng các dòng cơ quan với nhau.";

    private static readonly PublicMethod First = new("public-1", FirstVi, FirstEn);

    private static readonly PublicMethod Second = new(
        PublicationText.Method,
        FirstVi.Replace(
            RoundedVi,
            "Mỗi số đếm được làm tròn ngẫu nhiên đến bội số của ba, thường là bội số kề, một phần tám số lần xa hơn ba đơn vị, trung bình không lệch, lệch nhiều nhất năm (trong đính chính, dòng giữ nguyên vẫn theo cách làm tròn khi được in); n là tổng của chúng, ",
            StringComparison.Ordinal),
        FirstEn.Replace(
            RoundedEn,
            "Every count is rounded at random to a multiple of three, mostly one beside it and one time in eight three further, right on average and off by at most five (in a correction, rows left as they were keep the rounding they were printed with); n is their sum, ",
            StringComparison.Ordinal));

    public static readonly IReadOnlyList<PublicColumn> Columns =
    [
        new("code", "Mã (cơ quan, tỉnh, lĩnh vực, thủ tục, kênh, yếu tố)", "Code (agency, province, field, service, channel, factor)"),
        new("parent", "Cơ quan cấp trên trực tiếp", "The agency directly above"),
        new("suppressed", "Đã ẩn: quá ít câu trả lời, hoặc sẽ làm lộ dòng như vậy", "Hidden: too few answers, or would give such a row away"),
        new("n", "Số câu trả lời, tổng các số đếm đã làm tròn", "Answers, the sum of the rounded counts"),
        new("counts", "Số câu trả lời từng mức, từ thấp đến cao, làm tròn đến bội số của ba", "Answers of each value, lowest first, rounded to multiples of three"),
        new("satisfied", "Tỷ lệ hài lòng, 0-1", "Share satisfied, 0-1"),
        new("low", "Cận dưới khoảng tin cậy 95 %", "Lower end of the 95 % interval"),
        new("high", "Cận trên khoảng tin cậy 95 %", "Upper end of the 95 % interval"),
        new("mean", "Điểm trung bình 1-5 (thang likert5)", "Mean 1-5 (likert5)"),
        new("score100", "Điểm 0-100", "Score 0-100"),
        new("flags", "small-sample: dưới 30 câu trả lời, không xếp hạng", "small-sample: fewer than 30 answers, not to be ranked"),
    ];

    public static PublicMethod Of(RoundingRule rule) => rule switch
    {
        RoundingRule.Neighbour => First,
        RoundingRule.Further => Second,
    };
}
