using System.Globalization;
using System.Xml.Linq;
using Feedback.Api.Indices.Charts;
using Feedback.Domain.Indices;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>The picture says what the table says.</summary>
public sealed class SatisfactionPicturesTests
{
    [Fact]
    public void Rows_print_every_share_and_n_of_the_table_and_say_what_is_hidden()
    {
        var table = Table([Dimension.Agency], Cell("a", 40, 60), Cell("b", 1, 2), Cell("c", 8, 2));
        var svg = XDocument.Parse(SatisfactionChart.Draw(table, Names, english: false));

        var texts = Texts(svg, "text").ToList();
        foreach (var cell in table.Cells.Where(cell => !cell.Suppressed))
        {
            texts.ShouldContain((100 * cell.Satisfied!.Value).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " %");
            texts.ShouldContain(cell.N!.Value.ToString(CultureInfo.InvariantCulture));
        }

        texts.Count(text => text == "ẩn").ShouldBe(table.Cells.Count(cell => cell.Suppressed));
        svg.Root!.Attribute("role")!.Value.ShouldBe("img");
        Texts(svg, "desc").Single().ShouldStartWith("Số ô hiển thị: 2; bị ẩn: 1. Không xếp hạng vì dưới 30 câu trả lời: 1. 01/01/2026 ");
        Marks(svg, "circle").Select(e => e.Attribute("fill")!.Value).ShouldBe(["#1F5FA8", "#FFFFFF"], "ten answers are hollow");
    }

    [Fact]
    public void A_trend_breaks_where_there_is_nothing_and_never_bridges_it()
    {
        var svg = XDocument.Parse(SatisfactionChart.Draw(Table([Dimension.Month], Month(1), Month(2), Month(5), Month(6)), Names, english: true));

        Marks(svg, "polyline").Count().ShouldBe(2);
    }

    [Fact]
    public void A_period_is_named_wherever_time_stands_among_the_dimensions()
    {
        foreach (var by in new Dimension[][] { [Dimension.Month, Dimension.Agency], [Dimension.Agency, Dimension.Month] })
        {
            var svg = Drawn(Table(by, Month(1), Month(2)), english: true);
            Tips(svg, "circle").Select(tip => tip[..8]).ShouldBe(["2026-01:", "2026-02:"]);
        }
    }

    [Fact]
    public void A_panel_says_the_period_of_its_figure_unless_it_is_the_last()
    {
        var svg = Drawn(Table([Dimension.Agency, Dimension.Month], Month(5), Month(12, low: 1, high: 1), Month(12, "b"), Month(3, "d", 2, 1)), english: false);
        Texts(svg, "text").Where(text => text.Contains(" · n ", StringComparison.Ordinal) || text == "ẩn").ShouldBe(["75,0 % · n 40 (2026-05)", "75,0 % · n 40", "ẩn"]);
    }

    [Fact]
    public void Two_agencies_of_one_name_have_a_panel_each() =>
        Texts(Drawn(Table([Dimension.Agency, Dimension.Month], Month(1), Month(1, "b")), true, (_, _) => "One-stop shop"), "text").Count(text => text == "One-stop shop").ShouldBe(2);

    [Theory]
    [InlineData(true, "no data", "No data. 2026-01-01 ")]
    [InlineData(false, "không có dữ liệu", "Không có dữ liệu. 01/01/2026 ")]
    public void An_empty_table_says_so_to_everybody(bool english, string seen, string described)
    {
        foreach (var by in new Dimension[][] { [], [Dimension.Agency], [Dimension.Month], [Dimension.Agency, Dimension.Month] })
        {
            var svg = Drawn(Table(by), english);
            Texts(svg, "text").ShouldContain(seen);
            Texts(svg, "desc").Single().ShouldStartWith(described);
        }
    }

    [Fact]
    public void Names_cannot_break_out_of_the_picture_and_long_ones_are_whole_in_their_title()
    {
        var name = "<script>alert(1)</script> & \"" + new string('ă', 80);
        var drawn = SatisfactionChart.Draw(Table([Dimension.Agency], Cell("a", 40, 60)), (_, _) => name, english: true);

        drawn.ShouldNotContain("<script");
        Texts(XDocument.Parse(drawn), "title").ShouldContain(name);
    }

    [Fact]
    public void Nothing_and_only_hidden_cells_are_drawn_too()
    {
        XDocument.Parse(SatisfactionChart.Draw(Table([]), Names, true)).Root.ShouldNotBeNull();
        Texts(XDocument.Parse(SatisfactionChart.Draw(Table([Dimension.Agency, Dimension.Month], Cell("a", 1, 1)), Names, true)), "text").ShouldContain("hidden");
    }
}
