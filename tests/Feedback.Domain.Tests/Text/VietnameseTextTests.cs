using Feedback.Domain.Text;

namespace Feedback.Domain.Tests.Text;

public sealed class VietnameseTextTests
{
    [Fact]
    public void The_table_holds_all_134_marked_letters() => VietnameseLetters.Plain.Count.ShouldBe(134);

    [Theory]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("\u0111u\u031Bo\u031B\u0300ng", "đường")]
    [InlineData("ĐU\u031BO\u031B\u0323C", "ĐƯỢC")]
    [InlineData("ho\u0300a", "hòa")]
    [InlineData("plain", "plain")]
    [InlineData("\u0301a", "\u0301a")]
    public void Compose_joins_marks_in_either_order(string decomposed, string expected) =>
        VietnameseText.Compose(decomposed).ShouldBe(expected);

    [Theory]
    [InlineData("Đường Nguyễn Huệ", "Duong Nguyen Hue")]
    [InlineData("Tie\u0302\u0301ng", "Tieng")]
    [InlineData("ẰẮẴẲẶ ỳýỹỷỵ", "AAAAA yyyyy")]
    [InlineData("café ü", "cafe ü")]
    public void StripDiacritics_leaves_plain_letters(string text, string expected) =>
        VietnameseText.StripDiacritics(text).ShouldBe(expected);

    [Theory]
    [InlineData("  Sở Tư pháp – TP. Hồ Chí Minh ", "so tu phap tp ho chi minh")]
    [InlineData("2.000815", "2 000815")]
    [InlineData("!!!", "")]
    public void SearchKey_is_lower_case_words(string text, string expected) =>
        VietnameseText.SearchKey(text).ShouldBe(expected);
}
