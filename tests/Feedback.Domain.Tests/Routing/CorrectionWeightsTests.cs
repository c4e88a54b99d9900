using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class CorrectionWeightsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, int> Seed = new() { ["tax"] = 200, ["land"] = 100 };

    [Fact]
    public void A_correction_counts_one() =>
        Weigh(Label("Đường hỏng", "tax", "k1")).ShouldBe([new LabelledText("tax", "Đường hỏng", 1)]);

    [Fact]
    public void Ten_thousand_times_the_same_words_by_one_person_count_once() =>
        Weigh([.. Enumerable.Range(0, 10_000).Select(at => Label(at % 2 == 0 ? "ĐÈN đường hỏng!" : "đèn  đường hỏng", "tax", "k1", at))])
            .ShouldHaveSingleItem().Weight.ShouldBe(1);

    [Fact]
    public void One_person_weighs_at_most_three_hundredths_of_the_seed_texts_of_a_field()
    {
        var weighed = Weigh([.. Texts(200).Select((text, at) => Label(text, "tax", "k1", at)), Label("Một hồ sơ khác", "tax", "k2")]);
        weighed.Count.ShouldBe(201);
        weighed.Where(text => text.Text != "Một hồ sơ khác").Sum(text => text.Weight).ShouldBe(6, 1e-3);
        weighed.Single(text => text.Text == "Một hồ sơ khác").Weight.ShouldBe(1);
    }

    [Fact]
    public void A_field_without_seed_texts_begins_with_three_from_a_person() =>
        Weigh([.. Texts(30).Select((text, at) => Label(text, "new-field", "k1", at))]).Sum(text => text.Weight).ShouldBe(3, 1e-3);

    [Fact]
    public void Where_people_disagree_about_the_same_words_the_majority_decides_and_a_tie_counts_nothing()
    {
        Weigh(Label("Đèn hỏng", "tax", "k1"), Label("Đèn hỏng", "land", "k2"), Label("đèn hỏng", "land", "k3")).ShouldHaveSingleItem().Field.ShouldBe("land");
        Weigh(Label("Đèn hỏng", "tax", "k1"), Label("Đèn hỏng", "land", "k2")).ShouldBeEmpty();
        // However often one of them says so.
        Weigh([Label("Đèn hỏng", "land", "k2"), .. Enumerable.Range(0, 50).Select(at => Label("Đèn hỏng", "tax", "k1", at))]).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_of_another_nature_teaches_the_nature()
    {
        var denounced = new Correction("PAKN.1", "Ông ấy nhận tiền", null, Nature.Denunciation, "k1", Monday);
        CorrectionWeights.Weigh([denounced], Seed).ShouldBe([new LabelledText("", "Ông ấy nhận tiền", 1, false, Nature.Denunciation)]);
    }

    [Fact]
    public void A_text_without_words_teaches_nothing() => Weigh(Label("!!!", "tax", "k1")).ShouldBeEmpty();

    private static IReadOnlyList<LabelledText> Weigh(params Correction[] corrections) => CorrectionWeights.Weigh(corrections, Seed);

    private static Correction Label(string text, string field, string key, int at = 0) => new($"PAKN.{at}", text, field, Nature.Petition, key, Monday.AddMinutes(at));

    // Different words each time: letters for the number, since numbers are a class.
    private static IEnumerable<string> Texts(int count) =>
        Enumerable.Range(0, count).Select(at => $"Hồ sơ {(char)('a' + (at % 26))}{(char)('a' + (at / 26))} chậm");
}
