extern alias trials;

using Feedback.TestServer;
using trials::Feedback.Trials;
using trials::Feedback.Trials.Kill;

namespace Feedback.Api.Tests;

/// <summary>Short seeded runs of the kill trial; the long ones are <c>tests/Feedback.Trials -- kill</c>.</summary>
public sealed class KillTrialTests
{
    /// <summary>What is written is judged, not where it is routed: none of these processes must train a model.</summary>
    private static readonly string[] NoJobs = ["--Jobs:Enabled", "false"];

    [Fact]
    public async Task Two_kills_under_load_lose_and_double_nothing()
    {
        using var store = TrialStore.Sqlite();
        using var report = new StringWriter();
        (await KillTrial.RunAsync(store, rounds: 2, seed: 7, clients: 16, processes: 1, report, NoJobs)).ShouldBeEmpty(report.ToString());
        report.ToString().ShouldContain("Nothing lost, nothing doubled, all counters right.");
    }

    [Fact]
    public async Task Of_two_processes_on_MongoDB_a_kill_loses_and_doubles_nothing()
    {
        var server = MongoTestServer.Find();
        Assert.SkipWhen(server is null, MongoTestServer.Missing);
        using var store = TrialStore.Mongo(server!.ConnectionString);
        using var report = new StringWriter();
        (await KillTrial.RunAsync(store, rounds: 1, seed: 7, clients: 16, processes: 2, report, NoJobs)).ShouldBeEmpty(report.ToString());
        report.ToString().ShouldContain("Nothing lost, nothing doubled, all counters right.");
    }

    [Fact]
    public async Task A_worker_killed_while_it_routes_leaves_no_complaint_undecided_and_none_decided_twice()
    {
        var server = MongoTestServer.Find();
        Assert.SkipWhen(server is null, MongoTestServer.Missing);
        using var store = TrialStore.Mongo(server!.ConnectionString);
        await FirstModel.PutAsync(store);
        using var report = new StringWriter();
        (await WorkersTrial.RunAsync(store, rounds: 1, seed: 3, report)).ShouldBeEmpty(report.ToString());
        report.ToString().ShouldContain("Every complaint was decided once.");
    }
}
