using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

public sealed class TrainingSetTests
{
    private static readonly LabelledText[] Complaints = [.. Enumerable.Range(0, 200).Select(at => new LabelledText(at < 100 ? "land" : "tax", "Đất lúa"))];

    [Fact]
    public void Texts_are_read_and_those_without_a_word_left_out() =>
        TrainingSet.Of([new("land", "ĐẤT LÚA, thửa 5!"), new("land", "…"), new("land", "")], [])
            .Complaints.Select(example => string.Join(' ', example.Words.Select(word => word.Plain))).ShouldBe(["dat lua thua #so"]);

    [Theory]
    [InlineData(400, 3)]
    [InlineData(5, 0.5)]
    public void Names_of_a_field_never_weigh_more_than_three_hundredths_of_its_complaints(int names, double weight)
    {
        var set = TrainingSet.Of([.. Complaints, .. Enumerable.Repeat(new LabelledText("land", "Thủ tục", 0.1f, IsWeak: true), names)], []);

        set.Names.Sum(example => example.Weight).ShouldBe((float)weight, 1e-3);
        set.Names.Count.ShouldBe((names + 9) / 10);
        set.Complaints.ShouldAllBe(example => example.Weight == 1);
    }

    [Fact]
    public void Terms_and_names_of_fields_without_complaints_are_left_out()
    {
        var set = TrainingSet.Of([.. Complaints, new("health", "Thủ tục", 0.1f, IsWeak: true)], [new("tax", "thuế"), new("health", "thuốc")]);
        set.Terms.Select(example => (example.Class, example.Weight)).ShouldBe([("tax", 0.5f)]);
        set.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_counts_as_a_complaint_whatever_its_weight_and_one_of_another_nature_teaches_the_nature()
    {
        var set = TrainingSet.Of([.. Complaints, new("tax", "Hóa đơn", 0.25f), new("", "Nhận tiền", 1, false, Nature.Denunciation)], []);
        set.Complaints[^1].ShouldSatisfyAllConditions(example => example.Class.ShouldBe("tax"), example => example.Weight.ShouldBe(0.25f));
        set.Others.ShouldHaveSingleItem().Class.ShouldBe("denunciation");
    }
}
