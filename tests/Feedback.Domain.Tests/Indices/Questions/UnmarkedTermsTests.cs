using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class UnmarkedTermsTests
{
    [Fact]
    public void Typed_without_marks_counts_as_the_marked_spelling()
    {
        var findings = WordShifts.Find(
            [.. Times(5, "Cán bộ hách dịch"), .. Times(95, "Chu đáo.")],
            [.. Times(10, "Cán bộ hách dịch"), .. Times(20, "can bo hach dich"), .. Times(70, "Chu đáo.")]);

        var risen = findings.Risen.Single(shift => shift.Term == "hách dịch");
        (risen.Before, risen.Now).ShouldBe((5, 30));
        findings.Risen.ShouldNotContain(shift => shift.Term == "hach dich");
    }

    [Fact]
    public void A_new_keyboard_is_no_news()
    {
        var findings = WordShifts.Find(Times(100, "Thủ tục rườm rà, chờ lâu"), [.. Times(50, "Thủ tục rườm rà, chờ lâu"), .. Times(50, "Thu tuc ruom ra, cho lau")]);

        findings.Risen.ShouldBeEmpty();
        findings.Fallen.ShouldNotContain(shift => shift.Term == "thủ tục" || shift.Term == "rườm rà");
    }

    [Fact]
    public void Letters_that_may_be_several_words_stay_as_typed()
    {
        var findings = WordShifts.Find(
            [.. Times(50, "Chấm điểm"), .. Times(50, "Chậm trễ")],
            [.. Times(50, "Chấm điểm"), .. Times(50, "Chậm trễ"), .. Times(40, "cham")]);

        findings.Risen.ShouldHaveSingleItem().Term.ShouldBe("cham");
    }

    [Fact]
    public void Not_typed_without_marks_is_still_not()
    {
        var findings = WordShifts.Find(
            [.. Times(10, "Không nhiệt tình"), .. Times(90, "Chu đáo.")],
            [.. Times(10, "Không nhiệt tình"), .. Times(20, "khong nhiet tinh"), .. Times(70, "Chu đáo.")]);

        var risen = findings.Risen.Single(shift => shift.Term == "không nhiệt tình");
        (risen.Before, risen.Now).ShouldBe((10, 30));
    }

    // "la" is most often "là"; that nobody counts it must not make it the only other spelling there is, "lá".
    [Fact]
    public void A_function_word_typed_without_marks_is_not_taken_for_another_word()
    {
        string[] usual = [.. Times(50, "Lá rụng đầy sân"), .. Times(50, "Chu đáo.")];

        WordShifts.Find(usual, [.. usual, .. Times(40, "hom nay la chu nhat")]).Risen.ShouldNotContain(shift => shift.Term == "lá");
    }

    [Fact]
    public void A_phrase_typed_without_marks_that_may_hold_a_function_word_is_not_shown_as_typed()
    {
        var risen = WordShifts.Find(Times(100, "Chu đáo."), [.. Times(60, "Chu đáo."), .. Times(40, "toi xuong phuong")]).Risen;

        risen.ShouldHaveSingleItem().Term.ShouldBe("phuong");
    }

    private static IEnumerable<string> Times(int times, string comment) => Enumerable.Repeat(comment, times);
}
