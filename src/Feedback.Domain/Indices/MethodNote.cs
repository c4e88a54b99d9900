namespace Feedback.Domain.Indices;

/// <summary>How the figures of a satisfaction table are made, for the member <c>method</c> of the answer.</summary>
public static class MethodNote
{
    public const string En =
        "Satisfied means 4-5 on likert5, 1-2 on vn3, a like on like. Scales, factors, and ratings with and without a receipt "
        + "(verified, open) are never pooled. interval is the 95 % Wilson score interval of the share satisfied. mean (1-5) exists on "
        + "likert5 only; score100 is the weighted mean of 0/25/50/75/100 on likert5 and the share of likes on like. Agencies are rolled up by "
        + "summing counts. Cells with fewer than 5 answers are suppressed, and a further cell where subtraction would reveal one; "
        + "cells with fewer than 30 are flagged small-sample and not ranked.";

    public const string Vi =
        "Hài lòng là mức 4-5 trên thang likert5, mức 1-2 trên thang vn3, lượt thích trên thang like. Không gộp các thang, các yếu tố, "
        + "cũng không gộp đánh giá có mã xác nhận (verified) với đánh giá tự do (open). interval là khoảng tin cậy Wilson 95 % của tỷ lệ hài lòng. "
        + "mean (1-5) chỉ có trên thang likert5; score100 là trung bình có trọng số 0/25/50/75/100 trên likert5 và tỷ lệ lượt thích trên like. "
        + "Số liệu cơ quan cấp trên là tổng các số đếm của cấp dưới. Ô có dưới 5 câu trả lời được ẩn, cùng ô khác nếu phép trừ làm lộ ô đã ẩn; "
        + "ô có dưới 30 câu trả lời ghi small-sample (không đủ mẫu) và không xếp hạng.";
}
