namespace Feedback.Api.Indices;

/// <summary>How each figure that is told beside the usual ones is made. Formulas and sources: docs/statistics.md.</summary>
internal static class CellExtraNotes
{
    public static string Of(CellExtra extra, bool english) => english ? English(extra) : Vietnamese(extra);

    private static string English(CellExtra extra) => extra switch
    {
        CellExtra.Summary => "lowerQuartile, median and upperQuartile are answers given, two where the fraction falls between them; bottomTwo is the share of 1 and 2 on likert5.",
        CellExtra.Shrunken => "shrunken draws the share of a thin cell towards that of all cells of the table (beta-binomial model); it stands beside the share and never in its place.",
        CellExtra.Rank => "rank is a range of places, 1 the best: places of cells not told apart from it (Holm's correction, 5 %) are within; cells with fewer than 30 answers have none.",
        CellExtra.Response => "receipts are those of dossiers that ended in these days, and the response rate is ratings by receipts, at most 1; exceeds: there are more ratings than receipts.",
        CellExtra.Weighted =>
            "weighted counts each service and channel by its receipts (post-stratification, weights at most 5 times the mean), with the finite population correction in its interval; "
            + "uncapped is the share without the limit, uncoveredReceipts are those of services and channels without an answer.",
        CellExtra.Links => "ratings is the call that lists the ratings of the cell, where one exists.",
    };

    private static string Vietnamese(CellExtra extra) => extra switch
    {
        CellExtra.Summary => "lowerQuartile, median, upperQuartile là các câu trả lời có thật, gồm hai mức khi điểm chia rơi vào giữa; bottomTwo là tỷ lệ mức 1 và 2 trên likert5.",
        CellExtra.Shrunken => "shrunken kéo tỷ lệ của ô ít câu trả lời về phía mức chung của cả bảng (mô hình beta-nhị thức); số này đứng cạnh, không thay cho tỷ lệ đếm được.",
        CellExtra.Rank => "rank là khoảng thứ hạng, 1 là tốt nhất: gồm cả các ô không phân biệt được với nó (hiệu chỉnh Holm, 5 %); ô có dưới 30 câu trả lời không có hạng.",
        CellExtra.Response => "receipts là số mã xác nhận của hồ sơ kết thúc trong kỳ, tỷ lệ phản hồi là số đánh giá chia cho số mã, tối đa 1; exceeds: số đánh giá nhiều hơn số mã.",
        CellExtra.Weighted =>
            "weighted tính mỗi dịch vụ và kênh theo số mã xác nhận của nó (phân tầng sau, trọng số tối đa gấp 5 lần trung bình), khoảng tin cậy có hiệu chỉnh tổng thể hữu hạn; "
            + "uncapped là tỷ lệ khi không giới hạn trọng số, uncoveredReceipts là số mã của các dịch vụ và kênh chưa có câu trả lời.",
        CellExtra.Links => "ratings là lời gọi liệt kê các đánh giá của ô, nếu có.",
    };
}
