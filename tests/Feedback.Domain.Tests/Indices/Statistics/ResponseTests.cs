using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class ResponseTests
{
    [Fact]
    public void The_rate_is_ratings_of_receipts() => Response.From(120, 400).ShouldBe(new Response(120, 400, 0.3m, false));

    [Fact]
    public void More_ratings_than_receipts_are_cut_at_1_and_flagged() => Response.From(12, 10).ShouldBe(new Response(12, 10, 1m, true));

    [Fact]
    public void Without_receipts_there_is_no_rate()
    {
        Response.From(12, null).ShouldBe(new Response(12, null, null, false));
        Response.From(0, 0).ShouldBe(new Response(0, 0, null, false));
        Response.From(3, 0).ShouldBe(new Response(3, 0, null, true));
    }

    [Fact]
    public void A_factor_left_blank_is_counted()
    {
        Response.FactorNonResponse(90, 120).ShouldBe(0.25m);
        Response.FactorNonResponse(0, 0).ShouldBeNull();
    }

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Response.From(-1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Response.From(1, -2));
        Should.Throw<ArgumentOutOfRangeException>(() => Response.FactorNonResponse(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new ShareCount(3, 2));
    }
}
