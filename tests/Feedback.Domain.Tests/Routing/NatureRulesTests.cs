using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Domain.Tests.Routing;

public sealed class NatureRulesTests
{
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
}
