using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class FalseDiscoveriesTests
{
    // The fifteen p of Benjamini and Hochberg (1995), section 4.1, out of order here. At 0.05 their procedure rejects the four smallest.
    [Fact]
    public void The_q_of_the_authors_example_are()
    {
        double[] p = [1.0, .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590];

        var q = FalseDiscoveries.Of(p);

        q.Count(value => value <= 0.05).ShouldBe(4);
        q[0].ShouldBe(1);
        q[1].ShouldBe(.0015, 1e-12);
        q[4].ShouldBe(.035625, 1e-12);
        q[5].ShouldBe(.0603, 1e-12);
        q[6].ShouldBe(.0298 * 15 / 7, 1e-12, "of .0278 · 15/6 and what follows it, the smaller");
    }

    [Fact]
    public void One_alone_keeps_its_p() => FalseDiscoveries.Of([0.03]).ShouldBe([0.03]);

    [Fact]
    public void Nothing_has_none() => FalseDiscoveries.Of([]).ShouldBeEmpty();
}
