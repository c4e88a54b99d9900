using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Disclosure;
using Feedback.Domain.Ratings;
using Feedback.Trials.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

/// <summary>A short run of the attacks on public tables, and of the same attacks where they must succeed.</summary>
public sealed class DisclosureTrialTests
{
    private const int Seed = 7;

    private static readonly CorrectionSize OneRating = CorrectionSize.All[0];

    [Theory]
    [InlineData(Attacker.Reader, 0)]
    [InlineData(Attacker.Parents, 0.01)]
    internal void Nothing_hidden_is_read_back_from_all_public_tables_together(Attacker attacker, double absent)
    {
        var (small, other) = DisclosureTrial.Attack(new Defences(), attacker, Seed, rounds: 5);

        small.Rows.ShouldBeGreaterThan(500);
        small.ShouldSatisfyAllConditions(
            found => found.Total.ShouldBe(0), found => found.Answer.ShouldBe(0), found => found.Unanimous.ShouldBe(0),
            found => ((double)found.Absent / found.Rows).ShouldBeLessThanOrEqualTo(absent, "parents at times prove that nobody gave some answer: docs/disclosure.md"));
        (other.Total, other.Unanimous).ShouldBe((0, 0));
        if (attacker == Attacker.Reader) (small + other).Verdict.ShouldStartWith("Nothing hidden was read back by a reader: of ");
    }

    [Fact]
    public void The_verdict_is_that_something_was_read_back_be_it_only_an_absence()
    {
        var absent = new Findings(Rows: 1200, Total: 0, Answer: 0, Absent: 1, Unanimous: 0);

        (absent.AnyReadBack, (absent with { Absent = 0 }).AnyReadBack).ShouldBe((true, false));
        absent.Verdict.ShouldBe("READ BACK by a reader: of 1,200 hidden rows n of 0, an answer's count of 0, an absent answer of 1, one shared answer of 0.");
        (absent with { Absent = 0 }).Verdict.ShouldBe(
            "Nothing hidden was read back by a reader: of 1,200 hidden rows n of 0, an answer's count of 0, an absent answer of 0, one shared answer of 0.");
    }

    [Fact]
    public void Supposing_each_bound_in_turn_reads_nothing_back_either() =>
        DisclosureTrial.Attack(new Defences(), Attacker.Reader, Seed, rounds: 1, probe: true).Small.ShouldSatisfyAllConditions(
            found => found.Rows.ShouldBeGreaterThan(100), found => (found.Total, found.Answer, found.Unanimous).ShouldBe((0, 0, 0)));

    [Fact]
    public void Every_defence_left_out_is_seen_by_the_attack()
    {
        Findings Small(Defences defences) => DisclosureTrial.Attack(defences, Attacker.Reader, Seed, rounds: 5).Small;
        int Absent(Defences defences) => DisclosureTrial.Attack(defences, Attacker.Reader, seed: 1, rounds: 20).Small.Absent;
        var bare = Small(new(Rounding: false));

        bare.Total.ShouldBeGreaterThan(0);
        Small(new(Rounding: false, Tree: false)).Total.ShouldBeGreaterThan(bare.Total);
        Small(new(Rounding: false, Complements: false)).Total.ShouldBeGreaterThan(bare.Total);
        Absent(new(Further: false, Complements: false)).ShouldBeGreaterThan(2 * Absent(new(Further: false)));
        Absent(new(Further: false)).ShouldBeGreaterThan(20, "what the step further is for");
        DisclosureTrial.Attack(new(Further: false, Grid: false), Attacker.Reader, Seed, rounds: 1).Small.Answer.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_correction_by_one_rating_tells_nothing_of_it() =>
        DisclosureTrial.Correct(new Defences(), OneRating, Seed, rounds: 3).ShouldSatisfyAllConditions(
            result => result.Proven.ShouldBe(0), result => result.Reader.ShouldBe(result.Prior));

    [Fact]
    public void A_correction_by_one_rating_gives_it_away_where_every_row_is_redrawn_or_none_rounded()
    {
        // Of thirty; the commonest answer is right for twelve or so.
        DisclosureTrial.Correct(new Defences(Carry: false), OneRating, Seed, rounds: 3).Reader.ShouldBeGreaterThan(20);
        DisclosureTrial.Correct(new Defences(Carry: false, Rounding: false), OneRating, Seed, rounds: 3).Proven.ShouldBe(30);
    }

    [Fact]
    public void A_correction_by_many_reads_back_nothing_either_and_proves_less_than_redrawing_every_row()
    {
        Findings Small(Defences defences) => DisclosureTrial.Attack(defences, Attacker.Reader, seed: 1, rounds: 10, corrected: 100).Small;
        var whole = Small(new());

        (whole.Total, whole.Answer, whole.Unanimous).ShouldBe((0, 0, 0));
        whole.Absent.ShouldBe(0);
        Small(new(Further: false, Carry: false)).Absent.ShouldBeGreaterThan(Small(new(Further: false)).Absent);
    }

    [Fact]
    public void Likely_values_are_hardly_better_than_the_commonest_with_rounding_and_much_better_without()
    {
        double Gain(Defences defences) => LikelyAttack.Run(defences, Seed, rounds: 4) is var hits ? (double)(hits.Total - hits.TotalPrior) / hits.Rows : 0;

        Gain(new Defences()).ShouldBeInRange(0.005, 0.06);
        Gain(new Defences(Rounding: false, Complements: false)).ShouldBeGreaterThan(0.13);
    }

    [Fact]
    public void An_exact_share_beside_rounded_counts_would_give_exact_counts_away()
    {
        var loss = InformationLoss.Of(new Defences(), Seed, rounds: 1);

        loss[1].Hidden.ShouldBe(loss[1].Rows);
        (loss[30].ReadBack > loss[30].Rows / 2).ShouldBeTrue();
        ((double)loss[100].WrongN / loss[100].Rows).ShouldBeInRange(2.0, 3.2);
    }

    [Fact]
    public void What_is_attacked_is_what_is_published()
    {
        var country = new SmallCountry(3);
        foreach (var period in Period.Grid)
        {
            var (was, now) = (country.Ratings, country.Ratings.Where((_, i) => i % 9 != 0).ToList());
            var (key, publisher) = (DisclosureTrial.Key(3), new Publisher(country, new Defences(), DisclosureTrial.Key(3)));
            var (first, second) = (Input(country, was, period), Input(country, now, period) with { Corrects = Input(country, was, period) });

            Text(publisher.Print(TrueTables.Of(country, was, period))).ShouldBe(Text(period, first, key), ignoreOrder: true);
            Text(publisher.Correct(TrueTables.Of(country, was, period), TrueTables.Of(country, now, period))).ShouldBe(Text(period, second, key), ignoreOrder: true);
        }
    }

    private static List<string> Text(Dictionary<RowKey, long[]?> printed) =>
        [.. printed.Select(row => $"{row.Key.Table} {row.Key.Code} {(row.Value is null ? "-" : string.Join(' ', row.Value))}")];

    private static List<string> Text(Period period, PublicInput input, byte[] key) =>
    [
        .. new PublicTables(CalendarPeriod.Parse(period.Name)!, input, key).Build()
            .SelectMany(table => table.Rows.Select(row => $"{table.Name} {row.Code} {(row.Counts is null ? "-" : string.Join(' ', row.Counts))}")),
    ];

    private static PublicInput Input(SmallCountry country, IEnumerable<SmallRating> ratings, Period period)
    {
        var within = ratings.Where(rating => period.Holds(rating.Month)).ToList();
        return new PublicInput(
            [.. country.Parents.Select(pair => new PublicAgency(pair.Key, pair.Value, null))], [.. country.Fields.Select(pair => new PublicService(pair.Key, pair.Value == "none" ? null : pair.Value))],
            Cells(within, rating => Empty with { Agency = rating.Agency }), Cells(within, rating => Empty with { Service = rating.Service }), Cells(within, rating => Empty with { Channel = rating.Channel }),
            [
                .. Cells(within, _ => Empty),
                .. Enum.GetValues<Factor>().Skip(1).Select(factor => Cell(Empty with { Factor = factor }, within.Where(rating => rating.Factors.ContainsKey(factor)).Select(rating => rating.Factors[factor]))),
            ],
            Rounding: RoundingRule.Further);
    }

    private static RatingCell Empty { get; } = new("", "", null, null, Scale.Likert5, Stratum.Verified, Factor.Overall, new DateOnly(2026, 1, 1), []);

    private static List<RatingCell> Cells(IEnumerable<SmallRating> ratings, Func<SmallRating, RatingCell> cell) =>
        [.. ratings.GroupBy(cell).Select(group => Cell(group.Key, group.Select(rating => rating.Answer)))];

    private static RatingCell Cell(RatingCell cell, IEnumerable<int> answers)
    {
        var counts = new long[SmallCountry.Answers];
        foreach (var answer in answers) counts[answer]++;
        return cell with { Counts = counts };
    }
}
