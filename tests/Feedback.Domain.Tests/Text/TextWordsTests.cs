using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Tests.Text;

public sealed class TextWordsTests
{
    [Theory]
    // Case, composition, tone marks.
    [InlineData("ĐÈN Đường HỎNG", "đèn đường hỏng")]
    [InlineData("hoà bình, khoẻ, thuý, quý, quỳ", "hòa bình khỏe thúy quý quỳ")]
    [InlineData("to\u0302\u0301 ca\u0301o", "tố cáo")]
    [InlineData("ca\u0301\u0302p nu\u031Bo\u031B\u0301c", "cấp nước")]
    // Drawn-out letters; two may be right.
    [InlineData("lâuuuu quáaaa", "lâu quá")]
    [InlineData("khôôôôông đượccc", "không được")]
    [InlineData("cái xoong, boong tàu", "cái xoong boong tàu")]
    [InlineData("chậm quaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "chậm qua")]
    // Chat spellings and office abbreviations.
    [InlineData("hs e nộp r mà ko dc", "hồ sơ e nộp rồi mà không được")]
    [InlineData("CSGT phạt, UBND p ko trả lời", "cảnh sát giao thông phạt ủy ban p không trả lời")]
    [InlineData("bhyt vs cccd", "bảo hiểm y tế với căn cước")]
    [InlineData("koooo ai nghe", "không ai nghe")]
    // Numbers and codes become what they are.
    [InlineData("ngày 12/3/2026 nộp", "ngày #ngay nộp")]
    [InlineData("tháng 8/2025", "tháng #ngay")]
    [InlineData("lúc 8h30 và 14:00", "lúc #gio và #gio")]
    [InlineData("thu 500k, 1,6 triệu, 2.000.000 đồng, 3tr", "thu #tien #tien triệu #tien đồng #tien")]
    [InlineData("tăng 13,2%", "tăng #phantram")]
    [InlineData("Quyết định số 145/QĐ-UBND", "quyết định số #sohieu")]
    [InlineData("Nghị định 15/2024/NĐ-CP", "nghị định #sohieu")]
    [InlineData("nhà số 12, hẻm 5", "nhà số #so hẻm #so")]
    [InlineData("cách 5km", "cách #so km")]
    // Provinces, today's and former.
    [InlineData("ở Sài Gòn, Hà Tây, TPHCM", "ở #tinh hà tây #tinh")]
    [InlineData("tỉnh Bình Dương cũ", "tỉnh #tinh cũ")]
    [InlineData("ben tre ngap man", "#tinh ngap man")]
    [InlineData("bến tré", "bến tré")]
    // What masking left says nothing.
    [InlineData("gọi [số điện thoại] không ai nghe", "gọi không ai nghe")]
    // Things meant not to be seen, and letters that only look Latin.
    [InlineData("đ\u200Bèn đư\u200Dờng", "đèn đường")]
    [InlineData("\u202Ehối lộ\u202C", "hối lộ")]
    [InlineData("hối l\u043E\u0323̂", "hối lộ")]
    [InlineData("\u0440h\u043Eng b\u0456", "phong bi")]
    [InlineData("ｄｅｎ　ｄｕｏｎｇ", "den duong")]
    // Nothing to read.
    [InlineData("", "")]
    [InlineData("!!! … 😀😀 你好", "")]
    public void A_text_reads_alike_however_it_was_typed(string text, string words) => Read(text).ShouldBe(words);

    [Fact]
    public void Without_marks_the_plain_view_is_the_same()
    {
        const string Text = "Hoà giải ở Phường Bến Nghé lâuuu quá, hs ko dc trả ngày 12/3";
        Plain(VietnameseText.StripDiacritics(Text)).ShouldBe(Plain(Text));
    }

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        var words = TextWords.Of("Đèn ở Sài Gòn koooo sáng!");
        words.Select(word => "Đèn ở Sài Gòn koooo sáng!".Substring(word.Start, word.Length)).ShouldBe(["Đèn", "ở", "Sài Gòn", "koooo", "sáng"]);
    }

    [Fact]
    public void Every_letter_with_a_mark_has_a_plain_one()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        Letters.Length.ShouldBe(67);
        VietnameseText.StripDiacritics(Letters + Letters.ToUpperInvariant())
            .ShouldBe("aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd" + "AAAAAAAAAAAAAAAAAEEEEEEEEEEEIIIIIOOOOOOOOOOOOOOOOOUUUUUUUUUUUYYYYYD");
    }

    [Theory]
    [InlineData("đường hỏng ", 50_000)]
    [InlineData("a", 50_000)]
    [InlineData("1", 50_000)]
    [InlineData("\u200B", 50_000)]
    [InlineData("e\u0301", 50_000)]
    [InlineData("1/", 50_000)]
    [InlineData("hồ chí ", 50_000)]
    public void However_long_the_words_are_bounded(string part, int times) =>
        TextWords.Of(string.Concat(Enumerable.Repeat(part, times))).Count.ShouldBeLessThanOrEqualTo(TextWords.MostLetters);

    private static string Read(string text) => string.Join(' ', TextWords.Of(text).Select(word => word.Accented));

    private static string Plain(string text) => string.Join(' ', TextWords.Of(text).Select(word => word.Plain));
}
