extern alias trials;

using trials::Feedback.Trials.Kill;

namespace Feedback.Api.Tests;

/// <summary>A short seeded run of the kill trial; the long one is <c>tests/Feedback.Trials -- kill</c>.</summary>
public sealed class KillTrialTests
{
    [Fact]
    public async Task Two_kills_under_load_lose_and_double_nothing()
    {
        using var report = new StringWriter();
        (await KillTrial.RunAsync(rounds: 2, seed: 7, clients: 16, report)).ShouldBeEmpty(report.ToString());
        report.ToString().ShouldContain("Nothing lost, nothing doubled, all counters right.");
    }
}
