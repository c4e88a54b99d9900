using System.Globalization;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Counters say what a count of the ratings would say, at every grain and at every moment.</summary>
public abstract class RatingCountersContract : StoreContract
{
    private readonly Samples _samples = new();

    [Fact]
    public async Task A_rating_counts_once_for_the_whole_and_once_for_each_factor_it_answers()
    {
        var rating = _samples.Verified("r1", score: 5);
        await SubmitAsync(rating with
        {
            Answer = rating.Answer with { Factors = new Dictionary<Factor, int> { [Factor.Access] = 1, [Factor.Feedback] = 3 } },
        });

        (await CountedAsync()).ShouldBe(
        [
            "H29.01 2.000815 Web Granted Likert5 Verified Access 2026-11-22: 1 0 0 0 0",
            "H29.01 2.000815 Web Granted Likert5 Verified Feedback 2026-11-22: 0 0 1 0 0",
            "H29.01 2.000815 Web Granted Likert5 Verified Overall 2026-11-22: 0 0 0 0 1",
        ]);
        (await CountedAsync(byService: false, byDay: false)).ShouldContain(
            "H29.01  Web Granted Likert5 Verified Overall 2026-11-01: 0 0 0 0 1");
    }

    [Theory]
    [InlineData(Scale.Likert5, "1 2 3 4 5")]
    [InlineData(Scale.Vn3, "1 2 3")]
    [InlineData(Scale.Like, "1 2")]
    public async Task Each_value_of_a_scale_has_its_own_place(Scale scale, string counts)
    {
        var values = scale.Values();
        for (var place = 0; place < values.Count; place++)
        {
            for (var n = 0; n <= place; n++)
            {
                await SubmitAsync(_samples.Open(null) with { Answer = Samples.Answered(values[place], scale) });
            }
        }

        (await CountedAsync()).ShouldBe([$"H29.01 2.000815 Web  {scale} Open Overall 2026-11-22: {counts}"]);
    }

    [Fact]
    public async Task Strata_outcomes_and_an_unknown_outcome_are_kept_apart()
    {
        await SubmitAsync(_samples.Verified("r1"));
        await SubmitAsync(_samples.Open(null));
        await SubmitAsync(_samples.Open(null) with { Outcome = Outcome.Granted });
        await SubmitAsync(_samples.Verified("r2") with { Outcome = Outcome.Returned });

        var cells = await Store.Ratings.CountAsync(Samples.Ever with { ByService = false, Period = CellPeriod.Month }, Token);

        cells.Select(c => (c.Stratum, c.Outcome)).ShouldBe(
            [
                (Stratum.Verified, Outcome.Granted), (Stratum.Open, null), (Stratum.Open, Outcome.Granted),
                (Stratum.Verified, Outcome.Returned),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-11-22T16:59:59.999Z", "2026-11-22", "2026-11-01")]
    [InlineData("2026-11-22T17:00:00.000Z", "2026-11-23", "2026-11-01")]
    [InlineData("2026-11-30T16:59:59.999Z", "2026-11-30", "2026-11-01")]
    [InlineData("2026-11-30T17:00:00.000Z", "2026-12-01", "2026-12-01")]
    [InlineData("2026-12-31T17:00:00.000Z", "2027-01-01", "2027-01-01")]
    [InlineData("2028-02-28T17:00:00.000Z", "2028-02-29", "2028-02-01")]
    public async Task Days_and_months_are_those_of_Viet_Nam(string occurredAt, string day, string month)
    {
        var at = DateTimeOffset.Parse(occurredAt, CultureInfo.InvariantCulture);
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        await SubmitAsync(_samples.Verified("r1") with { OccurredAt = at });

        (await CountedAsync()).ShouldHaveSingleItem().ShouldContain($" {day}:");
        (await CountedAsync(byService: false, byDay: false)).ShouldHaveSingleItem().ShouldContain($" {month}:");
        foreach (var grain in RatingTruth.Grains(Samples.Ever))
        {
            (await Store.Ratings.CountAsync(grain with { From = date, To = date }, Token)).Count.ShouldBe(1, grain.ToString());
            (await Store.Ratings.CountAsync(grain with { From = date.AddDays(1) }, Token)).ShouldBeEmpty(grain.ToString());
            (await Store.Ratings.CountAsync(grain with { To = date.AddDays(-1) }, Token)).ShouldBeEmpty(grain.ToString());
        }
    }

    [Fact]
    public async Task A_replacement_moves_the_counts_from_the_old_cells_to_the_new()
    {
        var first = _samples.Verified("r1", score: 2);
        await SubmitAsync(first with { Answer = first.Answer with { Factors = new Dictionary<Factor, int> { [Factor.Access] = 2 } } });
        await SubmitAsync(_samples.Verified("r1") with
        {
            Channel = Channel.App,
            Answer = Samples.Answered(2, Scale.Vn3) with { Factors = new Dictionary<Factor, int> { [Factor.Results] = 0 } },
            OccurredAt = Samples.Noon.AddDays(10),
        });

        (await CountedAsync()).ShouldBe(
        [
            "H29.01 2.000815 App Granted Vn3 Verified Overall 2026-12-02: 0 0 1",
            "H29.01 2.000815 App Granted Vn3 Verified Results 2026-12-02: 1 0 0",
        ]);
        (await CountedAsync(byService: false, byDay: false)).ShouldBe(
        [
            "H29.01  App Granted Vn3 Verified Overall 2026-12-01: 0 0 1",
            "H29.01  App Granted Vn3 Verified Results 2026-12-01: 1 0 0",
        ]);
    }

    [Fact]
    public async Task Every_grain_and_filter_gives_what_counting_the_ratings_gives()
    {
        var ratings = new RatingMaker(seed: 5).Many(400);
        await AtOnceAsync(ratings.Count, i => SubmitAsync(ratings[i]));

        foreach (var query in Queries().SelectMany(RatingTruth.Grains))
        {
            (await Store.Ratings.CountAsync(query, Token)).ToLines()
                .ShouldBe(RatingTruth.Count(ratings, query).ToLines(), query.ToString());
        }
    }

    [Fact]
    public async Task Ratings_set_aside_are_counted_apart_until_they_are_taken_in_again()
    {
        await SubmitAsync(_samples.Verified("r1", score: 5));
        await SubmitAsync(_samples.Verified("r2", score: 4));
        var ids = (await ListedAsync()).Select(rating => rating.Id).ToList();
        var mark = new SetAside("2026-11-23/device-burst", Samples.Noon.AddDays(1));

        (await Store.Ratings.MarkAsync([.. ids, Guid.Parse("0193506b-0000-7000-8000-000000000000")], mark, Token)).ShouldBe(2);
        (await Store.Ratings.MarkAsync(ids, mark, Token)).ShouldBe(0, "they are set aside already");
        (await CountedAsync()).ShouldBe(["H29.01 2.000815 Web Granted Likert5 Verified Overall set aside 2026-11-22: 0 0 0 1 1"]);
        (await ListedAsync()).ShouldAllBe(rating => rating.SetAside == mark);

        (await Store.Ratings.MarkAsync([ids[0]], null, Token)).ShouldBe(1);
        (await CountedAsync()).Length.ShouldBe(2);
        (await Store.Ratings.MarkAsync(ids, null, Token)).ShouldBe(1);
        (await CountedAsync()).ShouldBe(["H29.01 2.000815 Web Granted Likert5 Verified Overall 2026-11-22: 0 0 0 1 1"]);
        (await Store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);

        async Task<IReadOnlyList<Rating>> ListedAsync() =>
            (await Store.Ratings.ListAsync(new RatingQuery(null, null, null, null, null, null, null, null, null, 10), Token)).Items;
    }

    [Fact]
    public async Task An_empty_store_and_an_empty_period_have_no_cells()
    {
        (await CountedAsync()).ShouldBeEmpty();
        await SubmitAsync(_samples.Verified("r1"));
        foreach (var grain in RatingTruth.Grains(new CellQuery(new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 1))))
        {
            (await Store.Ratings.CountAsync(grain, Token)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Two_instances_add_to_the_same_cells()
    {
        await using var second = await Store.OpenAgainAsync();
        var ratings = new RatingMaker(seed: 6).Many(200);

        await AtOnceAsync(200, i => (i % 2 == 0 ? Store : second).Ratings.SubmitAsync(Samples.Submission(ratings[i]), Token));

        foreach (var grain in RatingTruth.Grains(Samples.Ever))
        {
            (await second.Ratings.CountAsync(grain, Token)).ToLines().ShouldBe(RatingTruth.Count(ratings, grain).ToLines());
        }
    }

    [Fact]
    public async Task A_recount_of_true_counters_corrects_nothing_and_changes_nothing()
    {
        var ratings = new RatingMaker(seed: 7).Many(60);
        await AtOnceAsync(ratings.Count, i => SubmitAsync(ratings[i]));
        await Store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token);
        await SubmitAsync(_samples.Verified("r1", score: 1));
        await SubmitAsync(_samples.Verified("r1", score: 5) with { Channel = Channel.Sms });
        var counted = await CountedAsync();
        var coarse = await CountedAsync(byService: false, byDay: false);

        for (var run = 0; run < 2; run++)
        {
            var report = await Store.Ratings.RecountAsync(null, Token);

            report.Corrected.ShouldBe(0);
            report.Ratings.ShouldBe(61);
            report.Receipts.ShouldBe(1);
            (await CountedAsync()).ShouldBe(counted);
            (await CountedAsync(byService: false, byDay: false)).ShouldBe(coarse);
        }

        await SubmitAsync(_samples.Verified("r2", score: 5));
        (await Store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_recount_among_writes_loses_none_of_them()
    {
        var ratings = new RatingMaker(seed: 8).Many(120);

        var counted = await AtOnceAsync(ratings.Count, async i =>
        {
            if (i % 20 == 10) (await Store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
            return await SubmitAsync(ratings[i]);
        });

        counted.ShouldAllBe(outcome => outcome.Result == SubmitResult.Added);
        (await CountedAsync()).ShouldBe(RatingTruth.Count(ratings, Samples.Ever).ToLines());
    }

    private static IEnumerable<CellQuery> Queries()
    {
        var agencies = Enumerable.Range(0, 298).Select(i => $"X{i}").Append("A1").Append("A2").ToHashSet();
        var midMonths = new CellQuery(new DateOnly(2026, 11, 10), new DateOnly(2027, 2, 14));
        yield return Samples.Ever;
        yield return new CellQuery(DateOnly.MinValue, DateOnly.MaxValue);
        yield return new CellQuery(new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 31));
        yield return midMonths;
        yield return new CellQuery(new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 20));
        yield return new CellQuery(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 20));
        yield return new CellQuery(new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 31));
        yield return new CellQuery(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1));
        yield return midMonths with { Agencies = agencies };
        yield return midMonths with { Agencies = new HashSet<string> { "A1" }, Services = new HashSet<string> { "S1" } };
        yield return Samples.Ever with { Agencies = agencies, Services = new HashSet<string> { "S0", "S2" } };
        yield return Samples.Ever with { Agencies = new HashSet<string>() };
        yield return Samples.Ever with { Services = new HashSet<string>() };
    }

    private Task<SubmitOutcome> SubmitAsync(Rating rating) => Store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
}
