namespace Feedback.Domain.Indices.Questions;

/// <summary>What the figures of drivers and dissatisfaction say, and what they do not.</summary>
public static class DriverAssociationsNote
{
    public const string En =
        "Association is not cause: these figures say which complaints go together with dissatisfaction, not what would happen if a driver improved; "
        + "people who are dissatisfied with the whole tend to mark every part low. Dissatisfied and low mean 1-2 on likert5, 0 on vn3, a dislike on like; "
        + "on an A-11 driver low means marked as gone badly, among ratings that marked any driver. Where a form offers the negative marks to the "
        + "dissatisfied only, part of the association is made by the form. Ratings that left a factor out are not counted for it. difference is the "
        + "share dissatisfied among those low on the driver less that among the others, with Newcombe's 95 % interval. oddsRatio has one half added to each "
        + "count (Haldane, Anscombe). excess is the share of all dissatisfied ratings in excess of what there would be if those low on the driver were "
        + "dissatisfied as often as the others (the arithmetic of Levin's attributable fraction); those of several drivers overlap and do not add "
        + "up. Ranked by the lower end of its interval; differences that may be chance (interval holds 0, or Benjamini-Hochberg q above 0.05 over all "
        + "drivers) and groups of fewer than 30 ratings are not ranked, groups of 1 to 4 not shown.";

    public const string Vi =
        "Liên quan không có nghĩa là nguyên nhân: số liệu cho biết điều gì thường đi cùng sự không hài lòng, không cho biết kết quả sẽ ra sao nếu yếu tố đó "
        + "tốt lên; người không hài lòng chung thường chấm thấp mọi mặt. Không hài lòng và mức thấp là 1-2 trên thang likert5, 0 trên thang vn3, "
        + "không thích trên thang like; với yếu tố A-11, mức thấp là được đánh dấu chưa tốt, trong các đánh giá có đánh dấu ít nhất một yếu tố. Nếu biểu mẫu "
        + "chỉ đưa dấu chưa tốt cho người không hài lòng thì một phần mối liên quan là do biểu mẫu. Đánh giá bỏ trống yếu tố nào không tính vào yếu tố đó. "
        + "difference là tỷ lệ không hài lòng trong nhóm chấm thấp trừ tỷ lệ đó trong nhóm còn lại, kèm khoảng tin cậy Newcombe 95 %. oddsRatio (tỷ số chênh) cộng "
        + "thêm 0,5 vào mỗi số đếm (Haldane, Anscombe). excess là phần vượt trội trong tổng số đánh giá không hài lòng, so với trường hợp nhóm chấm thấp cũng chỉ "
        + "không hài lòng như nhóm còn lại (cách tính của Levin); phần của các yếu tố chồng lên nhau, không cộng được. Xếp theo cận dưới của khoảng; chênh lệch "
        + "có thể do ngẫu nhiên (khoảng chứa 0, hoặc q Benjamini-Hochberg trên 0,05 tính trên mọi yếu tố) và nhóm dưới 30 đánh giá không được xếp, "
        + "nhóm có 1 đến 4 đánh giá không được nêu.";
}
