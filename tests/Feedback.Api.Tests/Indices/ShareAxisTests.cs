using System.Globalization;
using Feedback.Api.Indices.Charts;
using Feedback.Domain.Indices;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>A trend is drawn near enough to be seen, never nearer than it deserves, and says where its axis begins.</summary>
public sealed class ShareAxisTests
{
    [Theory]
    [InlineData(50, 350, 60, 100)] // 83.5 % to 90.8 %: forty points at least
    [InlineData(200, 200, 40, 80)] // 45.1 % to 54.9 %
    [InlineData(350, 50, 0, 40)] // 9.2 % to 16.5 %
    [InlineData(2, 38, 60, 100)] // 83.5 % to 98.6 %
    [InlineData(15, 15, 30, 70)] // 33.2 % to 66.8 %
    [InlineData(9, 20, 60, 100)] // 29 answers, 69 %: its wide interval is not what the others are drawn by
    public void It_goes_around_what_may_be_ranked(long low, long high, int from, int to) =>
        ShareAxis.Of(Table([Dimension.Month], Month(1, "a", low, high)).Cells).ShouldBe(new ShareAxis(from, to));

    [Fact]
    public void Every_figure_lies_on_it()
    {
        var cells = Table([Dimension.Month], Month(1, "a", 10, 90), Month(2, "a", 2, 27), Month(3, "a", 20, 2), Month(4, "a", 1, 2)).Cells;
        var axis = ShareAxis.Of(cells);
        axis.ShouldBe(new ShareAxis(0, 100), "two of 22 are 9 %");
        foreach (var cell in cells.Where(cell => cell.Satisfied is not null)) axis.At(cell.Satisfied!.Value).ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData(60, 100, false, "100 90 80 70 60")]
    [InlineData(30, 100, false, "100 80 60 40")]
    [InlineData(0, 100, false, "100 80 60 40 20 0")]
    [InlineData(30, 100, true, "100 65 30")]
    public void Its_marks_are_whole(int from, int to, bool few, string marks) => string.Join(' ', new ShareAxis(from, to).Ticks(few)).ShouldBe(marks);

    [Fact]
    public void What_lies_beyond_ends_at_its_edge()
    {
        var axis = new ShareAxis(60, 100);
        new[] { 0.2m, 0.6m, 0.7m, 1m }.Select(axis.At).ShouldBe([0, 0, 0.25, 1]);
    }

    [Theory]
    [InlineData(true, "Axis from 60 % to 100 %; an interval that goes beyond ends at its edge")]
    [InlineData(false, "Trục từ 60 % đến 100 %; khoảng tin cậy vượt ra ngoài bị cắt ở mép")]
    public void A_picture_says_what_its_axis_leaves_out(bool english, string said)
    {
        foreach (var by in new Dimension[][] { [Dimension.Month], [Dimension.Agency, Dimension.Month] })
        {
            var svg = Drawn(Table(by, Month(1, "a", 2, 38), Month(2, "a", 4, 44)), english);
            string.Join(' ', Texts(svg, "text")).ShouldContain(said);
            Texts(svg, "desc").Single().ShouldContain(said);
        }

        Texts(Drawn(Table([Dimension.Month]), english), "desc").Single().ShouldNotContain("60 %", customMessage: "an empty picture has no axis");
    }

    /// <summary>The length of a bar is the share.</summary>
    [Fact]
    public void Bars_begin_at_nought()
    {
        var bars = Marks(Drawn(Table([Dimension.Agency], Cell("a", 10, 90), Cell("b", 20, 20)), english: true), "rect")
            .Where(rect => rect.Attribute("fill")!.Value == SvgDocument.Band)
            .Select(rect => double.Parse(rect.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        bars.Count.ShouldBe(2);
        (bars[0] / bars[1]).ShouldBe(0.9 / 0.5, 0.001);
    }

    [Fact]
    public void The_figure_above_a_panel_is_marked_when_it_is_of_few_answers()
    {
        int Hollow(long low, long high) => Marks(Drawn(Table([Dimension.Agency, Dimension.Month], Month(1, "a", low, high)), english: true), "circle")
            .Count(circle => circle.Attribute("fill")!.Value == SvgDocument.Paper);
        Hollow(2, 20).ShouldBe(2, "the dot and the mark beside the figure");
        Hollow(20, 20).ShouldBe(0);
    }
}
