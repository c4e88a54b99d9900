using System.Globalization;
using Feedback.Domain.Indices;

namespace Feedback.Domain.Tests.Indices;

public sealed class HalfUpTests
{
    [Theory]
    [InlineData(1, 2, "0.5")]
    [InlineData(9, 3, "3")]
    [InlineData(1, 3, "0.333333")]
    [InlineData(2, 3, "0.666667")]
    [InlineData(1, 2_000_000, "0.000001")]
    [InlineData(1, 2_000_001, "0.000000")]
    [InlineData(1, 128, "0.007813")]
    [InlineData(1_999_999, 2_000_000, "1.000000")]
    [InlineData(0, 7, "0")]
    [InlineData(long.MaxValue, long.MaxValue, "1")]
    public void A_half_goes_up(long numerator, long denominator, string printed) =>
        HalfUp.Ratio(numerator, denominator).ToString(CultureInfo.InvariantCulture).ShouldBe(printed);

    [Fact]
    public void In_whole_numbers_it_prints_what_decimal_prints()
    {
        var random = new Random(17);
        long[] bounds = [20, 2_000, 5_000_000, long.MaxValue];
        for (var i = 0; i < 200_000; i++)
        {
            var (numerator, denominator) = (random.NextInt64(bounds[random.Next(4)]), 1 + random.NextInt64(bounds[random.Next(4)] - 1));
            HalfUp.Ratio(numerator, denominator).ToString(CultureInfo.InvariantCulture)
                .ShouldBe(HalfUp.At(6, (decimal)numerator / denominator).ToString(CultureInfo.InvariantCulture), $"{numerator} / {denominator}");
        }
    }
}
