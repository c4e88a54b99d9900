using System.Globalization;
using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

public sealed class CountRoundingTests
{
    private static readonly CountRounding Rounding = new("a secret of the installation"u8.ToArray());

    [Fact]
    public void A_count_moves_to_a_neighbouring_multiple_of_three_and_multiples_stay()
    {
        for (var row = 0; row < 200; row++)
        {
            var rounded = Rounding.Round(Name(row), [0, 1, 2, 3, 38]);
            rounded[0].ShouldBe(0);
            rounded[1].ShouldBeOneOf(0, 3);
            rounded[2].ShouldBeOneOf(0, 3);
            rounded[3].ShouldBe(3);
            rounded[4].ShouldBeOneOf(36, 39);
        }
    }

    [Fact]
    public void Many_rows_are_right_on_average()
    {
        // 9,000 rows with a count of 1: a third become 3. Binomial, standard deviation 44.7; four of them are 179.
        var up = Enumerable.Range(0, 9_000).Count(row => Rounding.Round(Name(row), [1])[0] == 3);
        up.ShouldBeInRange(2_821, 3_179);
    }

    [Fact]
    public void The_same_row_is_rounded_the_same_every_time() =>
        Enumerable.Range(0, 50).Select(_ => string.Join(' ', Rounding.Round("agency/ubnd-01", [1, 2, 4, 5, 7]))).Distinct().Count().ShouldBe(1);

    [Fact]
    public void Answers_that_did_not_change_are_drawn_anew_when_one_rating_is_taken_out()
    {
        // 1 of 5 in the last place is redrawn; it must change for 2 * 1/3 * 2/3 = 4/9 of rows: 2,222 of 5,000, four deviations 141.
        var moved = Enumerable.Range(0, 5_000)
            .Count(row => Rounding.Round(Name(row), [4, 10])[1] != Rounding.Round(Name(row), [3, 10])[1]);
        moved.ShouldBeInRange(2_081, 2_363);
    }

    private static string Name(int row) => "row/" + row.ToString(CultureInfo.InvariantCulture);
}
