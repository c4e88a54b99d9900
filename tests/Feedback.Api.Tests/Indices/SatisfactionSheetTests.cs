using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Feedback.Api.Indices;
using Feedback.Domain.Indices;
using MiniExcelLibs;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>The workbook as a file: text stays text, numbers look like what they are, and equal content is equal bytes.</summary>
public sealed class SatisfactionSheetTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    private static readonly SatisfactionTable Two = Table([Dimension.Agency], Cell("a", 40, 60), Cell("b", 1, 2));

    private static readonly SatisfactionAnswer Answer = new(Two);

    [Fact]
    public void The_workbook_holds_the_figures_as_numbers_and_says_how_they_were_made()
    {
        var workbook = SatisfactionSheet.Write(Answer, (_, _) => "=1+1", english: false, Nine);
        var rows = Rows(workbook, "Hài lòng");
        var shown = Two.Cells.Single(cell => !cell.Suppressed);
        (Convert.ToInt64(rows[0]["n"], CultureInfo.InvariantCulture), Convert.ToDecimal(rows[0]["satisfied"], CultureInfo.InvariantCulture)).ShouldBe((shown.N!.Value, shown.Satisfied!.Value));
        rows[0]["agencyName"].ShouldBe("=1+1", "text, as it is");
        Part(workbook, "xl/worksheets/sheet1.xml").Descendants().ShouldNotContain(e => e.Name.LocalName == "f", "a name is never a formula");
        rows[1]["n"].ShouldBeNull();
        Rows(workbook, "Phương pháp").ToDictionary(row => (string)row["Mục"]!, row => row["Giá trị"]?.ToString()).ShouldBe(new Dictionary<string, string?>
        {
            ["Kỳ số liệu, gồm cả hai ngày"] = "2026-01-01 – 2026-12-31",
            ["Thời điểm đọc số liệu"] = "2026-11-23T09:00:00+07:00",
            ["Phiên bản phương pháp"] = "satisfaction-1",
            ["Theo"] = "agency",
            ["Thang, tầng, yếu tố"] = "likert5, verified, overall",
            ["Không tính: tầng khác"] = "0",
            ["Không tính: thang khác"] = "0",
            ["Tạm loại vì đáng ngờ"] = "0",
            ["Phương pháp"] = MethodNote.Vi,
        });
    }

    [Fact]
    public void A_text_that_XML_cannot_hold_does_not_break_the_workbook() =>
        Rows(SatisfactionSheet.Write(Answer, (_, _) => "\uD800\u0001\uFFFE & '<", english: true, Nine), "Satisfaction")[0]["agencyName"].ShouldBe("\uFFFD\uFFFD\uFFFD & '<");

    [Fact]
    public void A_dimension_is_each_of_its_kind() =>
        Rows(SatisfactionSheet.Write(new SatisfactionAnswer(Table([Dimension.Factor, Dimension.Scale], Cell("a", 40, 60))), Names, english: true, Nine), "Method")
            .Single(row => (string?)row["What"] == "Scale, stratum, factor")["Value"].ShouldBe("each scale, verified, each factor");

    [Fact]
    public void An_empty_table_keeps_its_header()
    {
        var header = Part(SatisfactionSheet.Write(new SatisfactionAnswer(Table([Dimension.Agency])), Names, english: true, Nine), "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "row");
        header.Single().Elements().Select(e => e.Value).ShouldBe(
            ["agency", "agencyName", "n", "satisfied", "low", "high", "mean", "score100", "count1", "count2", "count3", "count4", "count5", "suppressed", "flags"]);
    }

    [Fact]
    public void Shares_counts_and_means_are_written_as_such()
    {
        var workbook = SatisfactionSheet.Write(Answer, Names, english: true, Nine);
        var styles = Part(workbook, "xl/styles.xml");
        var codes = styles.Descendants().Where(e => e.Name.LocalName == "numFmt").ToDictionary(e => e.Attribute("numFmtId")!.Value, e => e.Attribute("formatCode")!.Value);
        var formats = styles.Descendants().Single(e => e.Name.LocalName == "cellXfs").Elements().Select(e => codes.GetValueOrDefault(e.Attribute("numFmtId")!.Value, "")).ToList();
        var first = Part(workbook, "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "row").ElementAt(1).Elements();
        first.Select(e => formats[int.Parse(e.Attribute("s")!.Value, CultureInfo.InvariantCulture)])
            .ShouldBe(["", "", "#,##0", "0.00%", "0.00%", "0.00%", "0.00", "0.00", "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", "", ""]);
    }

    [Fact]
    public void The_header_stays_in_sight_and_can_be_filtered()
    {
        var sheet = Part(SatisfactionSheet.Write(Answer, Names, english: true, Nine), "xl/worksheets/sheet1.xml");
        var pane = sheet.Descendants().Single(e => e.Name.LocalName == "pane");
        (pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value).ShouldBe(("1", "frozen"));
        sheet.Descendants().Single(e => e.Name.LocalName == "autoFilter").Attribute("ref")!.Value.ShouldBe("A1:O3");
    }

    [Fact]
    public void The_same_table_read_at_the_same_time_is_the_same_bytes()
    {
        var one = SatisfactionSheet.Write(Answer, Names, english: true, Nine);
        SatisfactionSheet.Write(Answer, Names, english: true, Nine).ShouldBe(one);
        SatisfactionSheet.Write(Answer, Names, english: true, Nine.AddMinutes(1)).ShouldNotBe(one);
        using var zip = new ZipArchive(new MemoryStream(one));
        zip.Entries.Select(part => part.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(1980, 1, 1)], "whatever hour it is written");
        zip.Entries.Select(part => part.FullName).ShouldBe(zip.Entries.Select(part => part.FullName).Order(StringComparer.Ordinal));
        zip.Entries.ShouldNotContain(part => part.FullName.StartsWith("docProps", StringComparison.Ordinal), "properties would tell the time");
        Part(one, "xl/workbook.xml").Descendants().Where(e => e.Name.LocalName == "sheet").SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName == "id").Select(a => a.Value)
            .ShouldBe(Part(one, "xl/_rels/workbook.xml.rels").Root!.Elements().Select(e => e.Attribute("Id")!.Value).Take(2));
    }

    /// <summary>Whoever changes the rules' words gives them another version, then the sum here.</summary>
    [Fact]
    public void A_version_of_the_method_has_one_text() =>
        (SatisfactionMethod.Version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MethodNote.En + MethodNote.Vi)))[..16]).ShouldBe(("satisfaction-1", "f6e305d658a99bee"));

    private static List<IDictionary<string, object?>> Rows(byte[] workbook, string sheet)
    {
        using var stream = new MemoryStream(workbook);
        return [.. stream.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }

    private static XDocument Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
