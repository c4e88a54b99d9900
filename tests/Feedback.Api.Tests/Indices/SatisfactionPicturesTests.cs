using System.Globalization;
using System.Xml.Linq;
using Feedback.Api.Indices;
using Feedback.Api.Indices.Charts;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using MiniExcelLibs;

namespace Feedback.Api.Tests.Indices;

/// <summary>The picture and the workbook say what the table says.</summary>
public sealed class SatisfactionPicturesTests
{
    private static readonly CatalogueSnapshot Empty = new(1, [], [], [], []);

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
        Texts(svg, "desc").Single().ShouldContain("Thấp nhất Cơ quan c: 20,0 %");
        svg.Descendants().Count(e => e.Name.LocalName == "circle" && e.Attribute("fill")!.Value == "#FFFFFF").ShouldBe(1, "ten answers are hollow");
    }

    [Fact]
    public void A_trend_breaks_where_there_is_nothing_and_never_bridges_it()
    {
        RatingCell Month(int month) => Cell("a", 10, 30) with { Day = new DateOnly(2026, month, 1) };
        var svg = XDocument.Parse(SatisfactionChart.Draw(Table([Dimension.Month], Month(1), Month(2), Month(5), Month(6)), Names, english: true));

        svg.Descendants().Count(e => e.Name.LocalName == "polyline").ShouldBe(2);
    }

    [Fact]
    public void Names_cannot_break_out_of_the_picture_and_long_ones_are_whole_in_their_title()
    {
        var name = "<script>alert(1)</script> & \"" + new string('ă', 80);
        var drawn = SatisfactionChart.Draw(Table([Dimension.Agency], Cell("a", 40, 60)), (_, _) => name, english: true);

        drawn.ShouldNotContain("<script");
        Texts(XDocument.Parse(drawn), "title").ShouldContain(name);
    }

    [Theory]
    [InlineData(SvgDocument.Ink, 4.5)]
    [InlineData(SvgDocument.Grey, 4.5)]
    [InlineData(SvgDocument.Mark, 3)]
    public void Colours_stand_out_from_white(string colour, double least)
    {
        // WCAG 2.1, contrast ratio.
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        var luminance = (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
        (1.05 / (luminance + 0.05)).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void Nothing_and_only_hidden_cells_are_drawn_too()
    {
        XDocument.Parse(SatisfactionChart.Draw(Table([]), Names, true)).Root.ShouldNotBeNull();
        Texts(XDocument.Parse(SatisfactionChart.Draw(Table([Dimension.Agency, Dimension.Month], Cell("a", 1, 1)), Names, true)), "text").ShouldContain("hidden");
    }

    [Fact]
    public void The_workbook_holds_the_figures_as_numbers_and_says_how_they_were_made()
    {
        var table = Table([Dimension.Agency], Cell("a", 40, 60), Cell("b", 1, 2));
        using var stream = new MemoryStream(SatisfactionSheet.Write(table, (_, _) => "=1+1", english: false));

        var rows = stream.Query(useHeaderRow: true, sheetName: "Hài lòng").Cast<IDictionary<string, object?>>().ToList();
        var shown = table.Cells.Single(cell => !cell.Suppressed);
        (Convert.ToInt64(rows[0]["n"], CultureInfo.InvariantCulture), Convert.ToDecimal(rows[0]["satisfied"], CultureInfo.InvariantCulture)).ShouldBe((shown.N!.Value, shown.Satisfied!.Value));
        rows[0]["agencyName"].ShouldBe("'=1+1", "a name is never a formula");
        rows[1]["n"].ShouldBeNull();
        var method = stream.Query(useHeaderRow: true, sheetName: "Phương pháp").Cast<IDictionary<string, object?>>().Select(row => row["Giá trị"]!.ToString()).ToList();
        method.ShouldContain(MethodNote.Vi);
    }

    private static string Names(string dimension, string code) => dimension == "agency" ? "Cơ quan " + code : code;

    private static IEnumerable<string> Texts(XDocument svg, string element) =>
        svg.Descendants().Where(e => e.Name.LocalName == element).Select(e => string.Concat(e.Nodes().OfType<XText>().Select(text => text.Value)));

    private static RatingCell Cell(string agency, long low, long high) => new(
        agency, "", null, null, Scale.Likert5, Stratum.Verified, Factor.Overall, new DateOnly(2026, 1, 1), agency == "c" ? [high, low - high, 0, 0, 0 + high] : [low, 0, 0, 0, high]);

    private static SatisfactionTable Table(IReadOnlyList<Dimension> by, params RatingCell[] cells) =>
        SatisfactionTable.From(new SatisfactionQuery(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), by), cells, Empty);
}
