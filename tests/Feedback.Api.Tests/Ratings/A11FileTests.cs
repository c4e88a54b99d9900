using System.Net;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Tests.Ratings;

/// <summary>Ratings leave in the A-11 form, and each line reads back as the rating it was.</summary>
public sealed class A11FileTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_rating_goes_out_in_seventeen_columns_and_reads_back()
    {
        using var citizen = api.Citizen();
        await citizen.Send("/v1/ratings", RatingRequests.Open(4).With("comment", "Nhanh").With("drivers", System.Text.Json.Nodes.JsonNode.Parse("""{"positive":["ease"],"negative":["other"]}""")), HttpStatusCode.Created);
        using var committee = await api.As(Role.Committee, null);
        using var answer = await committee.Call(HttpMethod.Get, "/v1/ratings?agency=" + RatingRequests.Agency, null, ("Accept", "text/csv"));

        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(string.Join(',', A11Row.Columns));
        var (row, wrong) = A11Row.Parse(lines[1].Split(','), Scale.Likert5);
        wrong.ShouldBeNull();
        (row!.Score, row.Comment).ShouldBe((4, "Nhanh"));
        row.Marked().ShouldBe([new DriverMark(Driver.Ease, true), new DriverMark(Driver.Other, false)]);
    }
}
