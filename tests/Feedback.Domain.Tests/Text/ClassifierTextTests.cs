using Feedback.Domain.Text;

namespace Feedback.Domain.Tests.Text;

public sealed class ClassifierTextTests
{
    [Theory]
    [InlineData("Đường số 5 NGẬP nước!!", "đường số ngập nước")]
    [InlineData("hoà giải, khoẻ mạnh, Thuý", "hòa giải khỏe mạnh thúy")]
    [InlineData("hòa giải, khỏe mạnh, Thúy", "hòa giải khỏe mạnh thúy")]
    [InlineData("quý vị, quỳ, hoàn, khoái, huýt", "quý vị quỳ hoàn khoái huýt")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng việt")]
    [InlineData("nga\u0323\u0323p", "ngạp")]
    [InlineData("gọi [số điện thoại] để hỏi", "gọi để hỏi")]
    [InlineData("xã[email]phường", "xã phường")]
    [InlineData("привет 你好 123 …", "")]
    [InlineData("", "")]
    public void Accented_keeps_words_and_their_marks(string text, string expected) =>
        ClassifierText.Accented(text).ShouldBe(expected);

    [Theory]
    [InlineData("Đường số 5 NGẬP nước!!", "Duong so 5 ngap nuoc")]
    [InlineData("hoà giải ở phường", "HOA GIAI O PHUONG")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng việt")]
    public void Plain_is_one_view_of_every_spelling(string one, string other) =>
        ClassifierText.Plain(one).ShouldBe(ClassifierText.Plain(other));

    [Theory]
    [InlineData("Hoà thuý, quý – khoẻ; ĐƯỜNG")]
    [InlineData("ngõ 12\u200b hẻm")]
    public void Both_views_have_their_letters_in_the_same_places(string text)
    {
        var accented = ClassifierText.Accented(text);
        var plain = ClassifierText.Plain(text);

        plain.Length.ShouldBe(accented.Length);
        plain.Select(letter => letter == ' ').ShouldBe(accented.Select(letter => letter == ' '));
        plain.ShouldAllBe(letter => letter == ' ' || (letter >= 'a' && letter <= 'z'));
    }

    [Fact]
    public void A_very_long_text_is_read_up_to_a_bound() =>
        ClassifierText.Plain(string.Concat(Enumerable.Repeat("ngập nước ", 100_000))).Length.ShouldBeInRange(1, ClassifierText.MostLetters);
}
