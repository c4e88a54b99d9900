namespace Feedback.Domain.Indices.Questions;

/// <summary>How the list of top movers is made.</summary>
public static class MoversNote
{
    public const string En =
        "difference is the share satisfied now less before, interval its 95 % interval by Newcombe's method 10. Risers are ordered by the lower end "
        + "of the interval, fallers by the upper end: the change that is sure, not the largest by chance. Cells whose interval holds 0 are not listed. "
        + "Of 100 cells without any change about 5 would still be listed; q (Benjamini-Hochberg) takes the number of cells into account, and "
        + "those with q above 0.05 carry may-be-chance. Cells with fewer than 30 answers in either period are left out and only counted (tooFew). "
        + "A change is not explained by this: who answered may have changed too.";

    public const string Vi =
        "difference là tỷ lệ hài lòng kỳ này trừ kỳ trước, interval là khoảng tin cậy 95 % theo phương pháp 10 của Newcombe. Nhóm tăng xếp theo cận dưới, "
        + "nhóm giảm xếp theo cận trên của khoảng: xếp theo mức thay đổi chắc chắn, không theo mức lớn nhất do ngẫu nhiên. Ô có khoảng chứa 0 không được nêu. "
        + "Trong 100 ô không hề thay đổi vẫn có khoảng 5 ô lọt vào danh sách; q (Benjamini-Hochberg) đã tính đến số ô được so sánh, ô có q trên 0,05 "
        + "ghi may-be-chance (có thể do ngẫu nhiên). Ô có dưới 30 câu trả lời ở một trong hai kỳ không được xếp, chỉ được đếm (tooFew). "
        + "Số liệu này không giải thích nguyên nhân: thành phần người trả lời cũng có thể đã khác.";
}
