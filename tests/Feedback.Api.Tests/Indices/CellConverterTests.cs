using System.Text.Json;
using Feedback.Api.Hosting;
using Feedback.Api.Indices;

namespace Feedback.Api.Tests.Indices;

public sealed class CellConverterTests
{
    private static readonly CellResponse Shown = new(
        new Dictionary<string, string> { ["agency"] = "so-y-te-79", ["field"] = "y tế \"công\"" }, 40,
        new Dictionary<string, long> { ["-1"] = 10, ["1"] = 30 }, 0.750000m, new IntervalResponse(0.598061m, 0.858143m), null, 75m, Suppressed: false, ["small-sample"]);

    public static TheoryData<string> Cells => [.. Known.Keys];

    private static Dictionary<string, CellResponse> Known => new()
    {
        ["shown"] = Shown,
        ["suppressed"] = new(Shown.Key, null, null, null, null, null, null, Suppressed: true, []),
        ["with all there is"] = Shown with
        {
            Mean = 3.5m,
            Before = new ComparedResponse(30, 0.7m, 0.05m, -0.156m, 0.262m, 0.637123),
            Summary = new SummaryResponse([2], [3, 4], [5], 0.25m),
            Shrunken = new EstimateResponse(0.71m, 0.6m, 0.8m),
            Rank = new RankResponse(1, 12),
            Response = new ReceiptsResponse(100, 0.4m, Exceeds: false),
            Weighted = new WeightedResponse(0.72m, 0.61m, 0.82m, 0.73m, 31.5m, 1, 4),
            Ratings = "/v1/ratings?agency=so-y-te-79&from=2026-01-01",
        },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_written_as_the_serializer_would(string cell)
    {
        var plain = new JsonSerializerOptions();
        ApiJson.Configure(plain);
        plain.Converters.Remove(plain.Converters.Single(converter => converter is CellConverter)).ShouldBeTrue();

        JsonSerializer.Serialize(Known[cell], ApiJson.Options).ShouldBe(JsonSerializer.Serialize(Known[cell], plain));
    }

    [Fact]
    public void The_last_of_them_has_every_member() =>
        typeof(CellResponse).GetProperties().ShouldAllBe(member => member.GetValue(Known["with all there is"]) != null);
}
