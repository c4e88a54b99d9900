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
        using var answer = await committee.Call(HttpMethod.Get, "/v1/ratings?stratum=open&agency=" + RatingRequests.Agency, null, ("Accept", "text/csv"));

        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(string.Join(',', A11Row.Columns));

        // The other test of this class rates the same agency, before or after.
        var (row, wrong) = A11Row.Parse(lines.Single(line => line.Contains("Nhanh", StringComparison.Ordinal)).Split(','), Scale.Likert5);
        wrong.ShouldBeNull();
        (row!.Score, row.Comment).ShouldBe((4, "Nhanh"));
        row.Marked().ShouldBe([new DriverMark(Driver.Ease, true), new DriverMark(Driver.Other, false)]);
    }

    [Fact]
    public async Task A_file_mixes_neither_scales_nor_strata()
    {
        var verified = await api.Rate(RatingRequests.Verified(await api.Receipt("H50-A11")));
        foreach (var scale in (string[])["like", "vn3", "likert5"]) await api.Rate(RatingRequests.Open(1, scale));

        (await Ids("")).ShouldBe([verified]);
        (await Ids("&scale=vn3&stratum=open")).ShouldBeEmpty();
        (await Ids("&scale=like&stratum=open")).Count.ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> Ids(string filter)
    {
        using var committee = await api.As(Role.Committee, null);
        using var answer = await committee.Call(HttpMethod.Get, "/v1/ratings?agency=" + RatingRequests.Agency + filter, null, ("Accept", "text/csv"));
        return [.. (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(',')[0])];
    }
}
