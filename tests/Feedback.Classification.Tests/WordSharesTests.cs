using Feedback.Domain.Text.Words;

namespace Feedback.Classification.Tests;

public sealed class WordSharesTests
{
    private static readonly string[] Texts =
    [
        "Đèn đường hỏng, đường tối om", "đèn hẻm không sáng", "đường ổ gà", "thuế môn bài thu sai", "nộp thuế hai lần", "hóa đơn thuế",
        "đèn đường chập chờn", "đường sụt lún", "thuế đất thu sai", "nộp thuế trễ",
    ];

    private static readonly LinearModel Model = LinearTraining.Train(
        [.. Texts.Select(text => Example.Of(text.Contains("thuế", StringComparison.Ordinal) ? "tax" : "roads", text))],
        new TermOptions(), FieldTraining.Learner, 1);

    [Fact]
    public void Shares_of_all_words_and_the_bias_add_up_to_the_score_exactly()
    {
        foreach (var text in Texts.Append("ĐÈN ĐƯỜNG nhà tôi hỏng từ ngày 3/4, nộp thuế rồi mà lạ lùng"))
        {
            var words = TextWords.Of(text);
            var vector = Model.Vocabulary.Read(words);
            for (var at = 0; at < 2; at++)
                (WordShares.Of(Model, words.Count, vector, at).Sum() + Model.Biases[at]).ShouldBe(Model.Scores(vector)[at], 1e-5);
        }
    }

    [Fact]
    public void Reasons_are_the_citizens_own_spelling_neighbours_together()
    {
        const string Text = "Xin báo ĐÈN Đường koooo sáng";
        var words = TextWords.Of(Text);
        var reasons = WordShares.Reasons(Text, words, [0, 0, 0.5, 0.25, 0, 0.1]);
        reasons.ShouldBe([new("ĐÈN Đường", 0.75), new("sáng", 0.1)]);
    }

    [Fact]
    public void The_same_words_twice_are_one_reason()
    {
        const string Text = "đường sá, đường xá";
        WordShares.Reasons(Text, TextWords.Of(Text), [0.5, -1, 0.5, -1]).ShouldBe([new("đường", 1)]);
    }

    [Fact]
    public void Words_that_spoke_against_are_no_reason() => WordShares.Reasons("đường sá", TextWords.Of("đường sá"), [-0.5, 0]).ShouldBeEmpty();

    [Fact]
    public void A_model_packed_and_read_again_scores_alike()
    {
        var words = TextWords.Of("đèn đường không sáng");
        var scores = Model.Scores(Model.Vocabulary.Read(words));
        var stored = new Domain.Routing.StoredModel(
            "m", DateTimeOffset.UnixEpoch, 1, new(0, 0, 0, 0, 0), null, ["roads", "tax"], new(1, 1), new(1, 1, 0, new(1, 1, 1, 1)),
            new(0, 0, 0, 0, 0, 0, 0, [], []), null, "", ModelContent.Pack(new RoutingModel(Model, Model)));
        var read = ModelContent.Load(stored with { Sha256 = ModelContent.Hash(stored.Content) });

        // Weights are kept in half precision.
        var again = read.Fields.Scores(read.Fields.Vocabulary.Read(words));
        again[0].ShouldBe(scores[0], 0.01);
        again[1].ShouldBe(scores[1], 0.01);
    }
}
