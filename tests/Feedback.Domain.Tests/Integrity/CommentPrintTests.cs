using System.Text;
using Feedback.Domain.Integrity;

namespace Feedback.Domain.Tests.Integrity;

public sealed class CommentPrintTests
{
    private const string Long = "Thủ tục ở đây quá chậm, tôi phải đi lại năm lần mà không xong.";

    [Fact]
    public void The_same_words_have_the_same_print_however_they_are_written()
    {
        var print = CommentPrint.Of(Long).ShouldNotBeNull();

        CommentPrint.Of("THỦ TỤC ở đây... quá chậm! Tôi phải đi lại năm lần — mà không xong").ShouldBe(print);
        CommentPrint.Of(Long.Normalize(NormalizationForm.FormD)).ShouldBe(print);
    }

    [Fact]
    public void Other_words_have_another_print() =>
        CommentPrint.Of(Long.Replace("năm", "sáu", StringComparison.Ordinal)).ShouldNotBe(CommentPrint.Of(Long));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tốt")]
    [InlineData("ok")]
    [InlineData("cảm ơn")]
    [InlineData("Cảm ơn các anh chị cán bộ đã nhiệt tình giúp đỡ!")]
    public void Short_comments_have_no_print_because_honest_people_share_them(string? comment) => CommentPrint.Of(comment).ShouldBeNull();
}
