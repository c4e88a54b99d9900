using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

public sealed class TrainingSetTests
{
    private static readonly LabelledText[] Complaints = [.. Enumerable.Range(0, 200).Select(at => new LabelledText(at < 100 ? "land" : "tax", "Đất lúa"))];

    [Fact]
    public void Texts_are_prepared_and_empty_ones_left_out() =>
        TrainingSet.Of([new("land", "ĐẤT LÚA, thửa 5!"), new("land", "123"), new("land", "")], [])
            .Complaints.Select(row => row.Text).ShouldBe(["dat lua thua"]);

    [Theory]
    [InlineData(400, 3)]
    [InlineData(5, 0.5)]
    public void Names_of_a_field_never_weigh_more_than_three_hundredths_of_its_complaints(int names, double weight)
    {
        var set = TrainingSet.Of([.. Complaints, .. Enumerable.Repeat(new LabelledText("land", "Thủ tục", 0.1f), names)], []);

        set.Names.Sum(row => row.Weight).ShouldBe((float)weight, 1e-3);
        set.Names.Count.ShouldBe((names + 9) / 10);
        set.Complaints.ShouldAllBe(row => row.Weight == 1);
    }

    [Fact]
    public void Terms_of_fields_without_complaints_are_left_out() =>
        TrainingSet.Of(Complaints, [new("tax", "thuế"), new("health", "thuốc")]).Terms.Select(row => (row.Field, row.Weight)).ShouldBe([("tax", 0.5f)]);
}
