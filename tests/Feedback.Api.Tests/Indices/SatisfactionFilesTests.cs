using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Api.Hosting;
using Feedback.Api.Indices;
using Feedback.Domain.Access;
using Feedback.Domain.Indices;
using MiniExcelLibs;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>The files of a table say in every column what the JSON answer says.</summary>
public sealed class SatisfactionFilesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Agency = "so-xay-dung-01";
    private const string Call = "/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&stratum=open&by=scale,agency,month&agency=" + Agency;

    private static readonly string[] Columns =
        ["n", "satisfied", "low", "high", "mean", "score100", "count-1", "count0", "count1", "count2", "count3", "count4", "count5", "suppressed", "flags"];

    [Fact]
    public async Task Every_column_of_the_workbook_and_the_CSV_is_the_JSON_answer()
    {
        using var citizen = api.Citizen();
        foreach (var (scale, score) in new[] { 5, 4, 4, 3, 2, 1, 5 }.Select(score => ("likert5", score)).Concat(new[] { 0, 1, 2, 2, 2 }.Select(score => ("vn3", score))).Append(("like", 1)))
            await citizen.Send("/v1/ratings", new { agency = Agency, service = "2.000815", scale, score }, HttpStatusCode.Created);
        using var committee = await api.As(Role.Committee, null);
        var json = (await committee.Fetch(Call))["cells"]!.AsArray().Select(cell => Flat(cell!.AsObject())).ToList();
        json.Select(cell => (cell["scale"], cell["n"])).ShouldBe([("likert5", 7m), ("vn3", 5m), ("like", null)]);

        using var workbook = new MemoryStream(await SatisfactionSamples.File(committee, Call, AcceptedFormat.Xlsx));
        var rows = workbook.Query(useHeaderRow: true, sheetName: "Satisfaction").Cast<IDictionary<string, object?>>().ToList();
        rows[0].Keys.ShouldBe(["scale", "scaleName", "agency", "agencyName", "month", "monthName", .. Columns]);
        rows.Select(row => (row["scaleName"], row["monthName"])).ShouldBe([("Five-point scale", "2026-11"), ("Three-point scale", "2026-11"), ("Likes and dislikes", "2026-11")]);
        rows.Select(row => Line(row.Where(column => !column.Key.EndsWith("Name", StringComparison.Ordinal)).Select(column => (column.Key, column.Value is double number ? (decimal)number : column.Value))))
            .ShouldBe(json.Select(cell => Line(cell.Select(column => (column.Key, column.Value)))));

        var lines = Encoding.UTF8.GetString(await SatisfactionSamples.File(committee, Call, AcceptedFormat.CsvText)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(string.Join(',', ["scale", "agency", "month", .. Columns]));
        lines[1..].ShouldBe(json.Select(cell => string.Join(',', cell.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));
    }

    [Fact]
    public async Task A_workbook_tells_the_services_own_time_and_is_the_same_bytes_while_it_stands()
    {
        using var committee = await api.As(Role.Committee, null);
        var empty = Call.Replace("2026-11", "2026-10", StringComparison.Ordinal).Replace("-30", "-31", StringComparison.Ordinal);
        var one = await SatisfactionSamples.File(committee, empty, AcceptedFormat.Xlsx);
        (await SatisfactionSamples.File(committee, empty, AcceptedFormat.Xlsx)).ShouldBe(one);
        using var workbook = new MemoryStream(one);
        workbook.Query(useHeaderRow: true, sheetName: "Method").Cast<IDictionary<string, object?>>().ToDictionary(row => (string)row["What"]!, row => row["Value"])
            .ShouldContainKeyAndValue("Read at", api.Clock.GetUtcNow().ToString("yyyy-MM-dd'T09:00:00+07:00'", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_code_is_no_formula_in_CSV() =>
        Encoding.UTF8.GetString(SatisfactionCsv.Write(new SatisfactionAnswer(Table([Dimension.Agency], Cell("=1+1", 1, 2))))).Split('\n')[1].ShouldStartWith("\"'=1+1\",,");

    /// <summary>A cell of the answer as columns: what is null there is empty, what is absent there is not asked for.</summary>
    private static Dictionary<string, object?> Flat(JsonObject cell)
    {
        var flat = cell["key"]!.AsObject().ToDictionary(key => key.Key, key => (object?)key.Value!.GetValue<string>());
        foreach (var column in Columns)
        {
            flat[column] = column switch
            {
                "low" or "high" => cell["interval"]?[column]?.GetValue<decimal>(),
                "suppressed" => cell[column]!.GetValue<bool>() ? "true" : "false",
                "flags" => string.Join(' ', cell[column]!.AsArray().Select(flag => flag!.GetValue<string>())),
                _ when column.StartsWith("count", StringComparison.Ordinal) => cell["counts"]?[column["count".Length..]]?.GetValue<decimal>(),
                _ => cell[column]?.GetValue<decimal>(),
            };
        }

        return flat;
    }

    private static string Line(IEnumerable<(string Column, object? Value)> columns) =>
        string.Join("; ", columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Column}={column.Value:0.######}")));
}
