using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class WordShiftsTests
{
    // 100 comments each, "trễ hẹn" in 10 and in 30; the prior is a tenth of 100, so 10 comments of which 0.2 hold it: 2 and 8.
    // ln(32/78) - ln(12/98) = 1.209088; sqrt(1/32 + 1/78 + 1/12 + 1/98) = 0.370955; z = 3.259.
    [Fact]
    public void The_worked_example_holds()
    {
        var findings = WordShifts.Find(
            [.. Times(10, "Trễ hẹn."), .. Times(90, "Chu đáo.")],
            [.. Times(30, "Vẫn trễ hẹn, trễ hẹn!"), .. Times(70, "Chu đáo")]);

        (findings.CommentsBefore, findings.CommentsNow).ShouldBe((100, 100));
        var risen = findings.Risen[0];
        (risen.Term, risen.Before, risen.Now, risen.ShareBefore, risen.ShareNow).ShouldBe(("trễ hẹn", 10, 30, 0.10m, 0.30m));
        risen.LogOddsRatio.ShouldBe(1.209088, 1e-6);
        risen.StandardError.ShouldBe(0.370955, 1e-6);
        risen.Z.ShouldBe(3.259, 1e-3);
        risen.MostMissed.ShouldBe(0);
        findings.Fallen.ShouldHaveSingleItem().Term.ShouldBe("chu đáo");
        findings.Fallen[0].Z.ShouldBe(-3.259, 0.2, "90 to 70");
        findings.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_counts_once_per_comment_however_often_it_is_said() =>
        Risen(Times(1, string.Join(", ", Times(400, "quát tháo")))).ShouldBeEmpty();

    [Fact]
    public void Words_of_a_phrase_are_not_listed_beside_it() => Risen(Times(25, "Hách dịch.")).ShouldBe(["hách dịch"]);

    [Fact]
    public void A_word_that_moves_without_the_phrase_too_is_listed_beside_it() =>
        Risen([.. Times(25, "Thu phí."), .. Times(25, "Phí!")]).ShouldContain("phí");

    [Fact]
    public void A_word_that_is_as_common_as_before_but_for_the_phrase_is_not_listed_beside_it()
    {
        string[] usual = [.. Times(20, "Phí."), .. Times(120, "Chu đáo.")];

        WordShifts.Find([.. usual, .. Times(60, "Tận tâm.")], [.. usual, .. Times(60, "Thu phí.")])
            .Risen.ShouldHaveSingleItem().Term.ShouldBe("thu phí");
    }

    [Fact]
    public void What_is_negated_is_its_own_term()
    {
        var risen = Risen(Times(25, "Cán bộ không nhiệt tình"));

        risen.ShouldContain("không nhiệt tình");
        risen.ShouldNotContain("nhiệt tình");
        risen.ShouldNotContain("không nhiệt");
        Risen(Times(25, "nhiệt tình")).ShouldBe(["nhiệt tình"]);
        Risen(Times(25, "Chưa xong")).ShouldBe(["chưa xong"]);
    }

    [Theory]
    [InlineData("tôi đã được rồi ạ", "function words")]
    [InlineData("toi da duoc roi a", "function words without marks")]
    [InlineData("[số điện thoại] [email]", "what the mask of this service leaves")]
    [InlineData("[SĐT] [phone] [tên người]", "what other masks leave")]
    [InlineData("15/11/2026 500 nghìn 30% 8h30 12/NQ-HĐND", "numbers")]
    [InlineData("ở Hà Nội, Đà Nẵng", "provinces")]
    [InlineData("k q ơ", "single letters")]
    [InlineData("người lại được nhiều", "words that say something beside another only")]
    public void No_term_comes_of(string comment, string why) => Risen(Times(50, comment)).ShouldBeEmpty(why);

    [Theory]
    [InlineData("đi lại")]
    [InlineData("một cửa")]
    [InlineData("bản sao")]
    [InlineData("quá hạn")]
    [InlineData("từ chối")]
    [InlineData("chuẩn bị")]
    public void Words_that_say_little_alone_are_kept_in_phrases(string phrase) => Risen(Times(25, phrase)).ShouldBe([phrase]);

    // "thanh" is in 245 comments, 200 of them with the phrase; in the others it rose too, from 5 of 305 to 40 of 540.
    [Fact]
    public void A_syllable_that_is_mostly_in_a_listed_phrase_is_not_listed_though_it_rose_without_it()
    {
        string[] usual = [.. Times(300, "Chu đáo.")];

        WordShifts.Find([.. usual, .. Times(5, "Thanh.")], [.. usual, .. Times(200, "Thanh toán."), .. Times(40, "Thanh.")])
            .Risen.ShouldHaveSingleItem().Term.ShouldBe("thanh toán");
    }

    // Each syllable is in other words too, now and then, but most comments with it hold a phrase that is listed.
    [Fact]
    public void Syllables_of_listed_phrases_and_the_seams_between_them_are_not_listed()
    {
        var risen = Risen(
            [.. Times(40, "Thanh toán trực tuyến lỗi mạng"), .. Times(60, "Thanh toán."), .. Times(60, "Trực tuyến."), .. Times(20, "Thanh."), .. Times(20, "Trực.")]);

        risen.ShouldContain("thanh toán");
        risen.ShouldContain("trực tuyến");
        risen.ShouldNotContain("thanh");
        risen.ShouldNotContain("trực");
        risen.ShouldNotContain("toán trực");
    }

    [Fact]
    public void A_phrase_does_not_reach_over_punctuation_or_what_was_masked()
    {
        var risen = Risen(Times(25, "nộp thừa, ghế gãy [email] mái dột"));

        risen.ShouldContain("nộp thừa");
        risen.ShouldContain("ghế gãy");
        risen.ShouldNotContain("thừa ghế");
        risen.ShouldNotContain("gãy mái");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Fewer_than_five_comments_of_both_groups_never_show_a_term(int comments, bool compared)
    {
        var counter = new WordShiftCounter();
        foreach (var comment in Times(100, "Chu đáo.")) counter.AddBefore(comment);
        foreach (var comment in Times(100, "Chu đáo.")) counter.AddNow(comment);
        var without = counter.Find().TermsCompared;
        foreach (var comment in Times(comments, "Hống hách.")) counter.AddNow(comment);

        (counter.Find().TermsCompared - without).ShouldBe(compared ? 3 : 0, "hống, hách, hống hách");
    }

    [Theory]
    [InlineData(29, 100)]
    [InlineData(100, 29)]
    public void A_group_under_thirty_comments_is_not_compared(int before, int now)
    {
        var findings = WordShifts.Find(Times(before, "tốt"), Times(now, "hách dịch"));

        findings.Flags.ShouldBe([WordShiftFindings.SmallSample]);
        findings.Risen.ShouldBeEmpty();
        findings.Fallen.ShouldBeEmpty();
        (findings.CommentsBefore, findings.CommentsNow).ShouldBe((before, now));
    }

    [Fact]
    public void A_group_of_one_to_four_comments_is_not_even_counted_aloud() =>
        WordShifts.Find(Times(4, "tốt"), Times(100, "tốt")).CommentsBefore.ShouldBeNull();

    [Fact]
    public void Comments_without_a_word_are_no_comments() =>
        WordShifts.Find([.. Times(30, "tốt"), .. Times(9, "… !!! :)"), ""], Times(30, "tốt")).CommentsBefore.ShouldBe(30);

    [Fact]
    public void The_least_number_of_comments_cannot_be_set_below_five() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WordShiftCounter(new WordShiftOptions(LeastComments: 4)));

    [Fact]
    public void The_order_in_which_comments_come_does_not_matter()
    {
        var counter = new WordShiftCounter();
        string[] before = [.. Times(60, "Chu đáo."), .. Times(5, "Trễ hẹn")];
        string[] now = [.. Times(40, "Chu đáo, tận tâm"), .. Times(25, "Trễ hẹn")];
        for (var at = 64; at >= 0; at--)
        {
            counter.AddNow(now[at]);
            counter.AddBefore(before[at]);
        }

        counter.Find().Risen.ShouldBe(WordShifts.Find(before, now).Risen);
    }

    private static IReadOnlyList<string> Risen(IEnumerable<string> added)
    {
        string[] usual = [.. Times(50, "Chu đáo."), .. Times(50, "Rất tận tâm")];
        return [.. WordShifts.Find(usual, [.. usual, .. added]).Risen.Select(shift => shift.Term)];
    }

    private static IEnumerable<string> Times(int times, string comment) => Enumerable.Repeat(comment, times);
}
