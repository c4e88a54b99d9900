using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;
using MiniExcelLibs;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>What was asked for with <c>with</c> and <c>compare</c> stands in the files as in the JSON answer.</summary>
public sealed class SatisfactionExtraFilesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Call = "/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&by=agency&agency=ubnd-01&compare=previous&with=summary,shrunken,rank,response,weighted,links";

    /// <summary>A column and where the JSON cell has it; an array's first or last item by index.</summary>
    private static readonly (string Column, string Path)[] Columns =
    [
        ("agency", "key.agency"), ("n", "n"), ("satisfied", "satisfied"),
        ("lowerQuartileFrom", "summary.lowerQuartile.0"), ("lowerQuartileTo", "summary.lowerQuartile.^"), ("medianFrom", "summary.median.0"), ("medianTo", "summary.median.^"),
        ("upperQuartileFrom", "summary.upperQuartile.0"), ("upperQuartileTo", "summary.upperQuartile.^"), ("bottomTwo", "summary.bottomTwo"),
        ("shrunken", "shrunken.share"), ("shrunkenLow", "shrunken.low"), ("shrunkenHigh", "shrunken.high"), ("rankBest", "rank.best"), ("rankWorst", "rank.worst"),
        ("receipts", "response.receipts"), ("responseRate", "response.rate"), ("responseExceeds", "response.exceeds"),
        ("weighted", "weighted.share"), ("weightedLow", "weighted.low"), ("weightedHigh", "weighted.high"), ("weightedUncapped", "weighted.uncapped"),
        ("weightedEffectiveN", "weighted.effectiveN"), ("weightedCappedStrata", "weighted.cappedStrata"), ("weightedUncoveredReceipts", "weighted.uncoveredReceipts"), ("ratings", "ratings"),
        ("beforeN", "before.n"), ("beforeSatisfied", "before.satisfied"), ("difference", "before.difference"), ("differenceLow", "before.low"), ("differenceHigh", "before.high"), ("differenceP", "before.p"),
        ("mover", "mover.list"), ("moverPlace", "mover.place"), ("moverP", "mover.p"), ("moverQ", "mover.q"), ("moverFlags", "mover.flags"),
    ];

    [Fact]
    public async Task Every_further_column_of_the_workbook_and_the_CSV_is_the_JSON_answer()
    {
        await Rate();
        using var committee = await api.As(Role.Committee, null);
        committee.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var json = await committee.Fetch(Call);
        var expected = Cells(json).Select(cell => Columns.Select(column => Text(At(cell, column.Path))).ToList()).ToList();
        // Falls, rises and a cell that is not listed; two answers in the middle; a negative difference.
        expected.Select(line => (line[0], line[Place("medianFrom")], line[Place("medianTo")], line[Place("difference")], line[Place("mover")], line[Place("moverPlace")])).ShouldBe(
        [
            ("ubnd-01", "5", "5", "-0.000971", "", ""), ("so-cong-thuong-01", "1", "5", "-0.4", "faller", "1"), ("so-noi-vu-01", "5", "5", "0.4", "riser", "1"),
            ("so-tai-chinh-01", "4", "4", "", "", ""), ("so-tu-phap-01", "4", "4", "", "", ""), ("so-xay-dung-01", "4", "4", "", "", ""), ("so-y-te-01", "3", "3", "", "", ""),
        ]);

        var csv = Encoding.UTF8.GetString(await File(committee, Call, AcceptedFormat.CsvText)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        csv[0][..7].ShouldBe(["agency", "n", "satisfied", "low", "high", "mean", "score100"]);
        csv[0][12..].ShouldBe(["suppressed", "flags", .. Columns[3..].Select(column => column.Column)]);
        csv[1..].Select(line => Columns.Select(column => Text(Number(line[Array.IndexOf(csv[0], column.Column)]))).ToList()).ShouldBe(expected);

        using var workbook = new MemoryStream(await File(committee, Call, AcceptedFormat.Xlsx));
        workbook.Query(useHeaderRow: true, sheetName: "Satisfaction").Cast<IDictionary<string, object?>>()
            .Select(row => Columns.Select(column => Text(row[column.Column] is double number ? (decimal)number : row[column.Column])).ToList()).ShouldBe(expected);
        var method = workbook.Query(useHeaderRow: true, sheetName: "Method").Cast<IDictionary<string, object?>>().ToDictionary(row => (string)row["What"]!, row => row["Value"]?.ToString());
        method["Compared with the days"].ShouldBe("2026-10-01 – 2026-10-31");
        (method["Cells compared"], method["Of these rose"], method["Of these fell"], method["Not compared, too few answers"]).ShouldBe(("3", "1", "1", "0"));
        method["Method"].ShouldBe(json.Text("method"));
        json.Text("method").ShouldContain("weighted counts each service and channel by its receipts");
    }

    [Fact]
    public async Task A_picture_says_what_it_does_not_draw()
    {
        using var committee = await api.As(Role.Committee, null);
        var svg = XDocument.Parse(Encoding.UTF8.GetString(await File(committee, Call, AcceptedFormat.Svg)));
        string.Join(' ', Texts(svg, "text")).ShouldContain(
            "Not drawn: with=summary, with=shrunken, with=rank, with=response, with=weighted, with=links, compare=previous; see the table as JSON, CSV or workbook.");
        Texts(svg, "desc").Single().ShouldContain("Not drawn: with=summary");
        Texts(XDocument.Parse(Encoding.UTF8.GetString(await File(committee, Call.Split("&compare")[0], AcceptedFormat.Svg))), "desc").Single().ShouldNotContain("Not drawn");
    }

    private static int Place(string column) => Array.FindIndex(Columns, one => one.Column == column);

    /// <summary>The cells, each with its place among what moved most.</summary>
    private static IEnumerable<JsonObject> Cells(JsonObject table)
    {
        foreach (var cell in table["cells"]!.AsArray().Select(cell => cell!.AsObject()))
        {
            foreach (var list in new[] { "risers", "fallers" })
            {
                var all = table["movers"]![list]!.AsArray();
                if (all.FirstOrDefault(mover => JsonNode.DeepEquals(mover!["key"], cell["key"])) is not { } found) continue;
                cell["mover"] = new JsonObject
                {
                    ["list"] = list[..^1],
                    ["place"] = all.IndexOf(found) + 1,
                    ["p"] = found["p"]!.DeepClone(),
                    ["q"] = found["q"]!.DeepClone(),
                    ["flags"] = string.Join(' ', found["flags"]!.AsArray()),
                };
            }

            yield return cell;
        }
    }

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (at, name) => name switch
    {
        "0" => at?[0],
        "^" => at?.AsArray()[^1],
        _ => at?[name],
    });

    /// <summary>CSV keeps the noughts of a figure rounded to six places, as JSON does.</summary>
    private static object Number(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static string Text(object? value) => value switch
    {
        null => "",
        JsonValue json when json.TryGetValue<decimal>(out var number) => Text(number),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private async Task Rate()
    {
        const string Service = "2.000815";
        await RatedDossiers.Send(api, "so-cong-thuong-01", Service, [.. Enumerable.Repeat(5, 36), .. Enumerable.Repeat(1, 4)], month: 10);
        await RatedDossiers.Send(api, "so-cong-thuong-01", Service, [.. Enumerable.Repeat(5, 20), .. Enumerable.Repeat(1, 20)], unused: 10);
        await RatedDossiers.Send(api, "so-noi-vu-01", Service, [.. Enumerable.Repeat(5, 20), .. Enumerable.Repeat(1, 20)], month: 10);
        await RatedDossiers.Send(api, "so-noi-vu-01", Service, [.. Enumerable.Repeat(5, 36), .. Enumerable.Repeat(1, 4)]);
        foreach (var agency in new[] { "so-tai-chinh-01", "so-tu-phap-01", "so-xay-dung-01" }) await RatedDossiers.Send(api, agency, Service, [4, 4, 4, 4, 5, 2], unused: 2);
        await RatedDossiers.Send(api, "so-y-te-01", Service, [3, 3, 3, 2, 4]);
    }
}
