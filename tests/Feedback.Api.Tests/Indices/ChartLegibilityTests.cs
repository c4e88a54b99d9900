using System.Globalization;
using Feedback.Api.Indices.Charts;
using Feedback.Domain.Indices;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>A picture can be read: marks stand out and are explained, names keep to their place and break nothing.</summary>
public sealed class ChartLegibilityTests
{
    /// <summary>A band is fainter than a mark must be, so what bounds it must stand out on both sides.</summary>
    [Theory]
    [InlineData(SvgDocument.Ink, SvgDocument.Paper, 4.5)]
    [InlineData(SvgDocument.Grey, SvgDocument.Paper, 4.5)]
    [InlineData(SvgDocument.Mark, SvgDocument.Paper, 3)]
    [InlineData(SvgDocument.Mark, SvgDocument.Band, 3)]
    public void Colours_stand_out(string colour, string behind, double least) => Contrast(colour, behind).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void Every_band_is_outlined_where_its_own_colour_is_too_faint()
    {
        var bands = Drawn(Table([Dimension.Month], Month(1), Month(2), Month(5), Month(6)), english: true).Descendants().Where(e => e.Name.LocalName == "polygon").ToList();
        bands.Count.ShouldBe(3, "two and the legend's");
        foreach (var band in bands)
        {
            Contrast(band.Attribute("fill")!.Value, SvgDocument.Paper).ShouldBeLessThan(3);
            Contrast(band.Attribute("stroke")!.Value, SvgDocument.Paper).ShouldBeGreaterThanOrEqualTo(3);
            double.Parse(band.Attribute("stroke-width")!.Value, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(1);
        }
    }

    [Theory]
    [InlineData(true, false, "share satisfied|95 % Wilson interval|fewer than 30 answers, not to be ranked|hidden: too few answers")]
    [InlineData(false, false, "tỷ lệ hài lòng|khoảng tin cậy Wilson 95 %|dưới 30 câu trả lời, không xếp hạng|ẩn: quá ít câu trả lời")]
    [InlineData(true, true, "share satisfied|95 % Wilson interval|fewer than 30 answers, not to be ranked|line broken: no answers|hidden: too few answers")]
    [InlineData(false, true, "tỷ lệ hài lòng|khoảng tin cậy Wilson 95 %|dưới 30 câu trả lời, không xếp hạng|đường đứt quãng: không có câu trả lời|ẩn: quá ít câu trả lời")]
    public void A_legend_explains_the_marks_of_its_own_picture(bool english, bool time, string meanings)
    {
        foreach (var by in time ? new Dimension[][] { [Dimension.Month], [Dimension.Agency, Dimension.Month] } : [[], [Dimension.Agency]])
        {
            var legend = Drawn(Table(by, Month(1), Month(2)), english).Descendants().Single(e => e.Attribute("class")?.Value == "legend");
            string.Join('|', legend.Elements().Where(e => e.Name.LocalName == "text").Select(Own)).ShouldBe(meanings);
            legend.Elements().Any(e => e.Name.LocalName == "polygon").ShouldBe(time, "a band is drawn over time only");
            legend.Elements().Count(e => e.Name.LocalName == "rect").ShouldBe(time ? 1 : 2, "what is hidden is hatched; a row has a bar");
        }
    }

    /// <summary>Not a theory: half a surrogate pair is lost on its way through an attribute.</summary>
    [Fact]
    public void No_character_of_a_name_breaks_the_picture()
    {
        foreach (var (name, seen) in new[]
        {
            (string.Concat(Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (char)code)), new string('\uFFFD', 29)),
            ("\uD800x\uDC00", "\uFFFDx\uFFFD"), ("\uFFFE\uFFFF", "\uFFFD\uFFFD"), ("😀 & \t\n<", "😀 & \t\n<"),
        })
        {
            foreach (var by in new Dimension[][] { [Dimension.Agency], [Dimension.Agency, Dimension.Month] })
                Texts(Drawn(Table(by, Month(1)), true, (dimension, code) => dimension == "agency" ? name : code), "title").ShouldContain(seen);
        }
    }

    [Theory]
    [InlineData("W", 0.99)]
    [InlineData("國", 1.0)]
    [InlineData("Ợ", 0.92)]
    [InlineData("😀", 1.25)]
    public void A_wide_name_ends_before_the_plot(string letter, double em)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 70));
        var rows = Drawn(Table([Dimension.Agency], Cell("a", 40, 60)), true, (_, _) => name);
        var panels = Drawn(Table([Dimension.Agency, Dimension.Month], Month(1)), true, (_, _) => name);
        var plot = Marks(rows, "line").Min(line => double.Parse(line.Attribute("x1")!.Value, CultureInfo.InvariantCulture));
        foreach (var (svg, size, room) in new[] { (rows, 12.0, plot - 20), (panels, 12 * 1.12, 230) })
        {
            var label = svg.Descendants().Single(e => e.Name.LocalName == "text" && Own(e).EndsWith('…') && e.Value.StartsWith(name, StringComparison.Ordinal));
            var letters = new StringInfo(Own(label)).LengthInTextElements - 1;
            letters.ShouldBeGreaterThan(7);
            (((letters * em) + 1) * size).ShouldBeLessThan(room);
            Own(label).ShouldNotContain("\uFFFD", customMessage: "a letter is never halved");
        }
    }

    [Fact]
    public void What_fits_is_whole_and_the_longest_part_gives_way_first()
    {
        string Name(string dimension, string code) => dimension switch { "agency" => "Ủy ban nhân dân Thành phố Hồ Chí Minh", "channel" => new string('x', 80), _ => code };
        Texts(Drawn(Table([Dimension.Agency], Cell("a", 40, 60)), false, Name), "text").ShouldContain("Ủy ban nhân dân Thành phố Hồ Chí Minh");
        var label = Texts(Drawn(Table([Dimension.Channel, Dimension.Agency], Cell("a", 40, 60) with { Channel = Domain.Ratings.Channel.Web }), false, Name), "text").Single(text => text.StartsWith('x'));
        label.ShouldMatch("^x{10,}… · Ủy ban nhân dân Thành ph.*$");
    }

    [Fact]
    public void A_long_line_of_source_is_broken_within_the_picture()
    {
        var texts = Texts(Drawn(Table([Dimension.Agency], Cell("a", 40, 60)), true, (_, _) => "a name of some length that goes on and on and on and on"), "text").ToList();
        texts.Where(text => text.Length > 0 && TextWidth.Of(text, 11) > 920).ShouldBeEmpty();
        string.Join(' ', texts).ShouldContain("0 set aside");
    }

    /// <summary>WCAG 2.1, contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
