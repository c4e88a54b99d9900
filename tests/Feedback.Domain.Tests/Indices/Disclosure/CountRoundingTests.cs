using System.Globalization;
using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

public sealed class CountRoundingTests
{
    private static readonly CountRounding Rounding = new("a secret of the installation"u8.ToArray());

    [Fact]
    public void A_count_moves_to_a_multiple_of_three_at_most_five_away_and_none_stays_none()
    {
        var rounded = Enumerable.Range(0, 2_000).Select(row => Rounding.Round(Name(row), [0, 1, 2, 3, 38])).ToList();
        long[] Prints(int at) => [.. rounded.Select(row => row[at]).Distinct().Order()];

        Prints(0).ShouldBe([0]);
        Prints(1).ShouldBe([0, 3, 6]);
        Prints(2).ShouldBe([0, 3, 6]);
        Prints(3).ShouldBe([0, 3, 6]);
        Prints(4).ShouldBe([33, 36, 39, 42]);
    }

    [Fact]
    public void By_the_first_rule_a_count_moves_to_a_neighbouring_multiple_of_three_and_multiples_stay()
    {
        var rounded = Enumerable.Range(0, 2_000).Select(row => Rounding.Round(Name(row), [0, 1, 2, 3, 38], RoundingRule.Neighbour)).ToList();
        long[] Prints(int at) => [.. rounded.Select(row => row[at]).Distinct().Order()];

        Prints(0).ShouldBe([0]);
        Prints(1).ShouldBe([0, 3]);
        Prints(2).ShouldBe([0, 3]);
        Prints(3).ShouldBe([3]);
        Prints(4).ShouldBe([36, 39]);
    }

    [Fact]
    public void One_count_in_sixteen_goes_a_step_up_and_one_a_step_down_whichever_way_it_was_rounded()
    {
        // 32,000 rows with a count of 3: 2,000 at 0 and at 6. Binomial, standard deviation 43.3; four of them are 173. Of 4 a third are at 6 first, and 667 of them at 9 then.
        var threes = Enumerable.Range(0, 32_000).Select(row => Rounding.Round(Name(row), [3])[0]).CountBy(print => print).ToDictionary();
        threes[0].ShouldBeInRange(1_827, 2_173);
        threes[6].ShouldBeInRange(1_827, 2_173);
        threes[3].ShouldBe(32_000 - threes[0] - threes[6]);
        Enumerable.Range(0, 32_000).Count(row => Rounding.Round(Name(row), [4])[0] == 9).ShouldBeInRange(565, 769);
    }

    [Fact]
    public void Where_there_is_no_step_further_it_is_the_first_rules_print()
    {
        var same = Enumerable.Range(0, 2_000).Count(row => Rounding.Round(Name(row), [38])[0] == Rounding.Round(Name(row), [38], RoundingRule.Neighbour)[0]);
        same.ShouldBeInRange(1_691, 1_809); // Seven of eight: 1,750, four deviations 59.
    }

    [Fact]
    public void Many_rows_are_right_on_average()
    {
        // 9,000 rows each. The deviation of one print of 1 is 1.54, of 5 and 38 it is 1.77 (2 from the rounding, 9/8 from the step): four of the mean are 0.065 and 0.075.
        double Mean(long count) => Enumerable.Range(0, 9_000).Average(row => Rounding.Round(Name(row), [count])[0]);
        Mean(1).ShouldBe(1, 0.065);
        Mean(5).ShouldBe(5, 0.075);
        Mean(38).ShouldBe(38, 0.075);
    }

    [Fact]
    public void The_same_row_is_rounded_the_same_every_time() =>
        Enumerable.Range(0, 50).Select(_ => string.Join(' ', Rounding.Round("agency/ubnd-01", [1, 2, 4, 5, 7]))).Distinct().Count().ShouldBe(1);

    [Fact]
    public void Answers_that_did_not_change_are_drawn_anew_when_one_rating_is_taken_out()
    {
        // 10 in the last place is redrawn; by the first rule it must change for 2 * 1/3 * 2/3 = 4/9 of rows: 2,222 of 5,000, four deviations 141.
        var moved = Enumerable.Range(0, 5_000)
            .Count(row => Rounding.Round(Name(row), [4, 10], RoundingRule.Neighbour)[1] != Rounding.Round(Name(row), [3, 10], RoundingRule.Neighbour)[1]);
        moved.ShouldBeInRange(2_081, 2_363);

        // 6, 9, 12 and 15 are printed of 1/24, 29/48, 1/3 and 1/48 of rows: alike by 47.8 %, so 2,609 of 5,000 must change.
        Enumerable.Range(0, 5_000).Count(row => Rounding.Round(Name(row), [4, 10])[1] != Rounding.Round(Name(row), [3, 10])[1]).ShouldBeInRange(2_468, 2_750);
    }

    private static string Name(int row) => "row/" + row.ToString(CultureInfo.InvariantCulture);
}
