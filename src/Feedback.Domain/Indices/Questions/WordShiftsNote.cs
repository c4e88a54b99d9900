namespace Feedback.Domain.Indices.Questions;

/// <summary>How words that rose or fell are found.</summary>
public static class WordShiftsNote
{
    public const string En =
        "Each term (a word, two neighbouring words, or either behind a negation) counts once per comment. logOddsRatio compares the odds that a comment "
        + "holds it now and before, shrunk by an informative prior (Monroe, Colaresi, Quinn 2008); z is that over its standard error, p that of Fisher's "
        + "exact test. Listed: z beyond 1.96 and Benjamini-Hochberg q of p at most 0.05 over all terms compared, in the order of z. Terms in fewer than 5 comments of both groups together "
        + "are never shown, nor anything when a group has fewer than 30 comments. Function words, numbers, names of provinces and masked data are no terms. "
        + "A piece of a phrase is shown only if it moved without the phrase too. Text typed without marks counts as the marked spelling when at "
        + "least 90 % of its marked uses agree. A word says what people wrote about, not whether they were right, and comments of one person "
        + "sent many times count many times.";

    public const string Vi =
        "Mỗi cụm (một từ, hai từ liền nhau, hoặc có thêm từ phủ định phía trước) tính một lần trong mỗi ý kiến. logOddsRatio so sánh khả năng một ý kiến có cụm đó giữa "
        + "kỳ này và kỳ trước, có điều chỉnh bằng phân phối tiên nghiệm (Monroe, Colaresi, Quinn 2008); z là số đó chia cho sai số chuẩn, p theo kiểm định chính xác Fisher. "
        + "Chỉ nêu cụm có z vượt 1,96 và q Benjamini-Hochberg không quá 0,05 tính trên mọi cụm được so sánh, xếp theo z. Không bao giờ nêu cụm có trong dưới 5 ý kiến của cả hai nhóm, "
        + "và không nêu cụm nào khi một nhóm có dưới 30 ý kiến. Hư từ, con số, tên tỉnh và dữ liệu đã che không được tính. Từ nằm trong cụm đã nêu chỉ được nêu "
        + "riêng nếu ngoài cụm đó nó cũng thay đổi. Chữ gõ không dấu được tính vào chữ có dấu khi ít nhất 90 % cách viết có dấu là chữ đó. "
        + "Cụm từ cho biết người dân viết về điều gì, không cho biết ý kiến đó đúng hay sai; một người gửi nhiều lần thì được tính nhiều lần.";
}
