using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class ListRatingsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("", "A B C D E")]
    [InlineData("scale=likert5", "A B C")]
    [InlineData("scale=vn3", "D")]
    [InlineData("low=true", "A D")]
    [InlineData("low=false", "B C E")]
    [InlineData("withComment=true", "A C")]
    [InlineData("withComment=false", "B D E")]
    [InlineData("channel=kiosk", "B")]
    [InlineData("factor=access", "A C")]
    [InlineData("factor=access&low=true", "C")]
    [InlineData("factor=access&low=false", "A")]
    [InlineData("factor=overall&low=true", "A D")]
    [InlineData("stratum=verified", "C")]
    [InlineData("stratum=open", "A B D E")]
    [InlineData("service=1.001193", "B")]
    [InlineData("service=2.000815&low=true&scale=likert5", "A")]
    public async Task Each_filter_and_all_together(string filter, string expected)
    {
        await using var own = new ApiFactory();
        var named = await Five(own);
        using var officer = await own.As(Role.Officer, RatingRequests.Agency);
        var ids = await officer.Walk("/v1/ratings?" + filter, "id");
        string.Join(' ', ids.Select(id => named[id]).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("from=2026-11-24", "first second last")]
    [InlineData("from=2026-11-25", "second last")]
    [InlineData("to=2026-11-24", "first")]
    [InlineData("from=2026-11-25&to=2026-11-25", "second last")]
    [InlineData("from=2026-11-26", "")]
    public async Task Days_are_days_in_Viet_Nam_and_both_ends_count(string filter, string expected)
    {
        await using var own = new ApiFactory();
        var named = new Dictionary<string, string>();
        foreach (var (name, at) in new[] { ("first", "2026-11-24T16:59:59.999Z"), ("second", "2026-11-24T17:00:00Z"), ("last", "2026-11-25T16:59:59.999Z") })
        {
            own.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
            named.Add(await own.Rate(RatingRequests.Open()), name);
        }

        using var officer = await own.As(Role.Officer, RatingRequests.Agency);
        var ids = await officer.Walk("/v1/ratings?" + filter, "id");
        ids.Reverse();
        string.Join(' ', ids.Select(id => named[id])).ShouldBe(expected);
    }

    [Fact]
    public async Task All_pages_show_each_rating_once_newest_first_though_more_come_in()
    {
        await using var own = new ApiFactory();
        var sent = new List<string>();
        for (var i = 0; i < 7; i++) sent.Insert(0, await RateNext());
        using var officer = await own.As(Role.Officer, RatingRequests.Agency);
        var first = await officer.Fetch("/v1/ratings?limit=3");
        await RateNext();
        first.Each("id").Concat(await officer.Walk("/v1/ratings?limit=3", "id", first.Text("next"))).ShouldBe(sent);
        (await officer.Fetch("/v1/ratings?limit=200")).ContainsKey("next").ShouldBeFalse();

        Task<string> RateNext()
        {
            own.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return own.Rate(RatingRequests.Open());
        }
    }

    [Fact]
    public async Task Ratings_of_one_millisecond_are_paged_without_gaps_or_repeats()
    {
        await using var own = new ApiFactory();
        var sent = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => own.Rate(RatingRequests.Open())));
        using var officer = await own.As(Role.Officer, RatingRequests.Agency);
        (await officer.Walk("/v1/ratings?limit=2", "id")).ShouldBe(sent, ignoreOrder: true);
    }

    [Fact]
    public async Task An_agency_is_shown_with_the_units_under_it_and_none_outside_the_key()
    {
        var own = await api.Rate(RatingRequests.Open(agency: "ubnd-26740"));
        using var committee = await api.As(Role.Committee, "ubnd-79");
        (await committee.Walk("/v1/ratings?agency=ubnd-79", "id")).ShouldContain(own);
        (await committee.Walk("/v1/ratings?agency=ubnd-26740", "id")).ShouldBe([own]);
        (await committee.Walk("/v1/ratings?agency=so-noi-vu-79", "id")).ShouldBeEmpty();
        foreach (var outside in new[] { "ubnd-01", "chinh-phu", "khong-co" })
        {
            (await committee.Fetch($"/v1/ratings?agency={outside}", HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
        }
    }

    [Theory]
    [InlineData("limit=0", "limit out-of-range")]
    [InlineData("limit=201", "limit out-of-range")]
    [InlineData("limit=ten", "limit type")]
    [InlineData("low=yes", "low type")]
    [InlineData("low=true&low=false", "low duplicate")]
    [InlineData("scale=stars", "scale type")]
    [InlineData("stratum=0", "stratum type")]
    [InlineData("from=2026-02-30", "from type")]
    [InlineData("to=23/11/2026", "to type")]
    [InlineData("cursor=abc", "cursor pattern")]
    [InlineData("agency=so%20y%20te", "agency pattern")]
    public async Task A_filter_that_means_nothing_is_refused_by_name(string filter, string fault)
    {
        using var officer = await api.As(Role.Officer, RatingRequests.Agency);
        (await officer.Fetch("/v1/ratings?" + filter, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }

    [Fact]
    public async Task A_mistyped_filter_does_not_quietly_show_everything()
    {
        using var officer = await api.As(Role.Officer, RatingRequests.Agency);
        (await officer.Fetch("/v1/ratings?Low=true", HttpStatusCode.BadRequest)).Text("code").ShouldBe("unknown-parameter");
    }

    /// <summary>Five ratings that differ in what can be filtered by, by id.</summary>
    private static async Task<Dictionary<string, string>> Five(ApiFactory own) => new()
    {
        [await own.Rate(RatingRequests.Open(2).With("comment", "Chậm").With("factors", new JsonObject { ["access"] = 3 }))] = "A",
        [await own.Rate(RatingRequests.Open(3).With("service", "1.001193").With("channel", "kiosk"))] = "B",
        [await own.Rate(RatingRequests.Verified(await own.Receipt("H36-1")).With("comment", "Tốt").With("factors", new JsonObject { ["access"] = 1 }))] = "C",
        [await own.Rate(RatingRequests.Open(0, "vn3"))] = "D",
        [await own.Rate(RatingRequests.Open(1, "like"))] = "E",
    };
}
