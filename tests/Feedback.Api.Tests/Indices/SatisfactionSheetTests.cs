using System.Globalization;
using Feedback.Api.Indices;
using Feedback.Domain.Indices;
using MiniExcelLibs;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>The workbook says what the table says.</summary>
public sealed class SatisfactionSheetTests
{
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
}
