using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Disclosure;
using Feedback.Domain.Ratings;
using Feedback.Trials.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

/// <summary>A short run of the attack on public tables, and of the same attack where it must succeed.</summary>
public sealed class DisclosureTrialTests
{
    [Fact]
    public void Nothing_hidden_is_read_back_from_all_public_tables_together()
    {
        var (hidden, found, learnt) = DisclosureTrial.Attack(rounds: true, complements: true, seed: 7, count: 5);

        hidden.ShouldBeGreaterThan(100);
        (found, learnt).ShouldBe((0, 0));
    }

    [Fact]
    public void The_attack_succeeds_where_the_rule_is_weakened()
    {
        DisclosureTrial.Attack(rounds: false, complements: true, seed: 7, count: 5).ShouldSatisfyAllConditions(
            result => result.Found.ShouldBeGreaterThan(0), result => result.Learnt.ShouldBe(5));
        DisclosureTrial.Attack(rounds: false, complements: false, seed: 7, count: 5).Found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_is_attacked_is_what_is_published()
    {
        var key = new byte[32];
        var country = new SmallCountry(3);
        var own = country.Own.Where(one => one.Key.Month == 5 && one.Value.Sum() > 0)
            .Select(one => new RatingCell(one.Key.Agency, "", null, null, Scale.Likert5, Stratum.Verified, Factor.Overall, new DateOnly(2026, 5, 1), one.Value)).ToList();
        var agencies = country.Parents.Select(pair => new PublicAgency(pair.Key, pair.Value, null)).Append(new PublicAgency(SmallCountry.Root, null, null)).ToList();
        var input = new PublicInput(agencies, [], own, [], [], []);

        var rows = new PublicTables(CalendarPeriod.Parse("2026-05")!, input, key).Build().Single(table => table.Name == "agencies").Rows;

        var printed = new Publisher(rounds: true, complements: true, key).Print(country);
        rows.ToDictionary(row => row.Code, row => row.Counts is null ? "-" : string.Join(' ', row.Counts)).ShouldBe(
            printed.Where(row => row.Key.Period == "2026-05").ToDictionary(row => row.Key.Agency, row => row.Value is null ? "-" : string.Join(' ', row.Value)), ignoreOrder: true);
    }
}
