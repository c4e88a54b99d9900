using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class AuditSampleTests
{
    [Fact]
    public void Two_in_a_hundred_are_chosen_and_always_the_same_ones()
    {
        var codes = Enumerable.Range(1, 20_000).Select(at => $"PAKN.20261123.{at:0000}").ToArray();
        var chosen = codes.Where(code => AuditSample.Includes(code, 0.02)).ToArray();
        chosen.Length.ShouldBeInRange(340, 460);
        codes.Where(code => AuditSample.Includes(code, 0.02)).ShouldBe(chosen);
    }

    [Fact]
    public void None_and_all_are_possible()
    {
        AuditSample.Includes("PAKN.20261123.0001", 0).ShouldBeFalse();
        AuditSample.Includes("PAKN.20261123.0001", 1).ShouldBeTrue();
    }
}
