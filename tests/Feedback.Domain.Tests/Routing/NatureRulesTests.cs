using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Domain.Tests.Routing;

public sealed class NatureRulesTests
{
    [Fact]
    public void Denunciations_are_found() => Missed(NatureTexts.Denunciations, Nature.Denunciation).ShouldBeEmpty();

    [Fact]
    public void Denunciations_are_found_without_diacritics() =>
        Missed(NatureTexts.Denunciations.Select(VietnameseText.StripDiacritics), Nature.Denunciation).ShouldBeEmpty();

    [Fact]
    public void Denunciations_in_other_words_are_found() => Missed(NatureTexts.LaterDenunciations, Nature.Denunciation).ShouldBeEmpty();

    /// <summary>The policy sends nothing of confidence under 0.6 to an agency unseen.</summary>
    [Fact]
    public void Denunciations_in_words_nobody_listed_are_found_or_held_back() =>
        NatureTexts.UnseenDenunciations.Where(text => NatureRules.Find(text) is { Code: not Nature.Denunciation, Confidence: >= 0.6 }).Count().ShouldBeLessThanOrEqualTo(2);

    [Fact]
    public void Formal_complaints_are_found() => Missed(NatureTexts.FormalComplaints, Nature.FormalComplaint).ShouldBeEmpty();

    [Fact]
    public void Petitions_that_sound_otherwise_stay_petitions() =>
        NatureTexts.Petitions.Where(text => NatureRules.Find(text).Code is Nature.Denunciation or Nature.FormalComplaint).ShouldBeEmpty();

    [Fact]
    public void Questions_are_found() => Missed(NatureTexts.Questions, Nature.Question).ShouldBeEmpty();

    [Theory]
    [InlineData("Tôi tố cáo ông A", Nature.Denunciation)]
    [InlineData("Tôi không tố cáo ai", Nature.Petition)]
    [InlineData("toi khong to cao ai", Nature.Petition)]
    [InlineData("Tôi không tố cáo ai, nhưng ông ấy nhận hối lộ", Nature.Denunciation)]
    [InlineData("nhan hoi lo", Nature.Denunciation)]
    [InlineData("nha\u0323\u0302n ho\u0302\u0301i lo\u0323\u0302", Nature.Denunciation)]
    [InlineData("NHẬN HỐI LỘ", Nature.Denunciation)]
    [InlineData("hỏi lô tái định cư", Nature.Petition)]
    [InlineData("Nhà to cao của hàng xóm che nắng", Nature.Petition)]
    [InlineData("ca nha to cao ong ay", Nature.Denunciation)]
    [InlineData("Kẻ gian giả danh công an gọi điện đòi tiền, nhờ công an truy tìm", Nature.Petition)]
    [InlineData("Công an gọi điện đòi tiền", Nature.Denunciation)]
    [InlineData("Xin hỏi bao giờ sửa đường? Đề nghị xử lý sớm.", Nature.Petition)]
    [InlineData("", Nature.Petition)]
    [InlineData("hello", Nature.Petition)]
    public void Marks_decide_where_there_are_any(string text, Nature expected) => NatureRules.Find(text).Code.ShouldBe(expected);

    [Theory]
    [InlineData("Tôi tố cáo ông trưởng phòng nhận hối lộ 20 triệu đồng để duyệt hồ sơ.", Nature.Denunciation)]
    [InlineData("Cán bộ địa chính vòi tiền mới chịu ký giấy.", Nature.Denunciation)]
    [InlineData("Đề nghị khởi tố giám đốc công ty làm giả hồ sơ đấu thầu.", Nature.Denunciation)]
    [InlineData("Công an phường bao kê quán karaoke.", Nature.Denunciation)]
    [InlineData("Tôi không đồng ý với Quyết định số 12/QĐ-UBND, đề nghị hủy quyết định.", Nature.FormalComplaint)]
    [InlineData("Tôi làm đơn khiếu nại lần đầu về việc thu hồi đất.", Nature.FormalComplaint)]
    [InlineData("Cho hỏi làm hộ chiếu cần giấy tờ gì?", Nature.Question)]
    [InlineData("Đèn đường trước nhà tôi hỏng ba tháng nay.", Nature.Petition)]
    [InlineData("Bảng niêm yết thủ tục giải quyết khiếu nại ở xã đã cũ, chữ mờ.", Nature.Petition)]
    [InlineData("Theo Quyết định số 766/QĐ-TTg thì hồ sơ phải trả đúng hẹn.", Nature.Petition)]
    public void The_nature_is_found_with_and_without_diacritics(string text, Nature nature)
    {
        NatureRules.Find(text).Code.ShouldBe(nature);
        NatureRules.Find(VietnameseText.StripDiacritics(text)).Code.ShouldBe(nature);
    }

    // A rule that went back over its text would not end within the run: a million letters, fifty thousand beginnings.
    [Fact]
    public void A_very_long_text_is_judged_too() =>
        NatureRules.Find(string.Concat(Enumerable.Repeat("cán bộ nhận của tôi ", 50_000))).Code.ShouldBe(Nature.Petition);

    private static string[] Missed(IEnumerable<string> texts, Nature nature) => [.. texts.Where(text => NatureRules.Find(text).Code != nature)];
}
