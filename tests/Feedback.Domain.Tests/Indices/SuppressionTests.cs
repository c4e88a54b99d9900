using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Fewer_than_five_answers_are_not_shown(long n, bool suppressed)
    {
        var cell = Sample.Table(Sample.Year(), Sample.Satisfied("ubnd-01", n)).Cells.Single();

        cell.Suppressed.ShouldBe(suppressed);
        if (!suppressed) return;
        cell.N.ShouldBeNull();
        cell.Counts.ShouldBeNull();
        cell.Satisfied.ShouldBeNull();
        cell.Interval.ShouldBeNull();
        cell.Mean.ShouldBeNull();
        cell.Score100.ShouldBeNull();
        cell.Flags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Fewer_than_thirty_answers_are_flagged(long n, bool flagged) =>
        Sample.Table(Sample.Year(), Sample.Satisfied("ubnd-01", n)).Cells.Single().Flags.Contains("small-sample").ShouldBe(flagged);

    // Ratings of the government itself, of the ministry, of province 01 (a ward of it), of province 79 -> the four rows.
    [Theory]
    [InlineData(0, 3, 12, 100, "chinh-phu 115, bo-tu-phap -, ubnd-01 -, ubnd-79 100", "115 - 12 - 100 would give the 3")]
    [InlineData(0, 3, 4, 100, "chinh-phu 107, bo-tu-phap -, ubnd-01 -, ubnd-79 100", "two are missing: 7 together")]
    [InlineData(0, 1, 1, 100, "chinh-phu 102, bo-tu-phap -, ubnd-01 -, ubnd-79 -", "two are missing but are only 2 together")]
    [InlineData(50, 3, 12, 100, "chinh-phu 165, bo-tu-phap -, ubnd-01 -, ubnd-79 100", "the government knows its own 50")]
    [InlineData(2, 20, 12, 100, "chinh-phu 134, bo-tu-phap 20, ubnd-01 -, ubnd-79 100", "134 - 20 - 12 - 100 would give its own 2")]
    [InlineData(9, 20, 12, 100, "chinh-phu 141, bo-tu-phap 20, ubnd-01 12, ubnd-79 100", "nothing is small")]
    [InlineData(0, 2, 0, 0, "chinh-phu -, bo-tu-phap -", "a hidden top gives nothing away")]
    [InlineData(0, 20, 20, 3, "chinh-phu 43, bo-tu-phap -, ubnd-01 20, ubnd-79 -", "of equals the first by code")]
    public void What_subtraction_would_reveal_is_hidden_too(long own, long ministry, long ward, long province, string expected, string why)
    {
        var table = Sample.Table(
            Sample.Year(Dimension.Agency),
            Sample.Satisfied("chinh-phu", own),
            Sample.Satisfied("bo-tu-phap", ministry),
            Sample.Satisfied("phuong-00004", ward),
            Sample.Satisfied("ubnd-79", province));

        string.Join(", ", table.Lines()).ShouldBe(expected, why);
    }

    [Fact]
    public void Siblings_are_those_of_the_same_key()
    {
        // On the web the ministry's 3 need a cover; at the counter nothing is small.
        var table = Sample.Table(
            Sample.Year(Dimension.Channel, Dimension.Agency),
            Sample.Satisfied("bo-tu-phap", 3),
            Sample.Satisfied("ubnd-01", 12),
            Sample.Satisfied("ubnd-79", 40),
            Sample.Satisfied("bo-tu-phap", 8) with { Channel = Channel.Counter },
            Sample.Satisfied("ubnd-79", 9) with { Channel = Channel.Counter });

        table.Lines().ShouldBe(
        [
            "web/chinh-phu 55", "web/bo-tu-phap -", "web/ubnd-01 -", "web/ubnd-79 40",
            "counter/chinh-phu 17", "counter/bo-tu-phap 8", "counter/ubnd-79 9",
        ]);
    }

    [Fact]
    public void Without_totals_in_the_answer_only_the_small_cell_is_hidden() => Sample.Table(
        Sample.Year(Dimension.Province),
        Sample.Satisfied("ubnd-01", 3),
        Sample.Satisfied("ubnd-79", 12)).Lines().ShouldBe(["01 -", "79 12"]);
}
