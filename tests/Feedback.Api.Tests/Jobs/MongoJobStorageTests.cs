using Feedback.Api.Jobs;
using Hangfire;
using Hangfire.Mongo;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Api.Tests.Jobs;

/// <summary>Jobs in MongoDB, by Hangfire alone.</summary>
[Collection(WorkersCollection.Name)]
public sealed class MongoJobStorageTests
{
    [Theory]
    [InlineData("""{ isWritablePrimary: true }""", CheckQueuedJobsStrategy.Poll, 1)]
    [InlineData("""{ isWritablePrimary: true, setName: "rs0" }""", CheckQueuedJobsStrategy.Watch, 5)]
    [InlineData("""{ isWritablePrimary: true, msg: "isdbgrid" }""", CheckQueuedJobsStrategy.Watch, 5)]
    public void How_new_jobs_are_noticed_follows_from_what_the_server_is(string hello, CheckQueuedJobsStrategy strategy, int seconds)
    {
        var options = MongoJobStorage.Options(BsonDocument.Parse(hello));
        (options.CheckQueuedJobsStrategy, options.QueuePollInterval).ShouldBe((strategy, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public async Task Many_hosts_starting_at_once_on_an_empty_database_all_come_up()
    {
        using var database = JobDatabase.MakeOrSkip();
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MongoJobStorage.Open(database.ConnectionString))));
        opened.ShouldAllBe(storage => storage.GetMonitoringApi().GetStatistics().Enqueued == 0);
        // Another deployment of the service, a later one, finds the collections as they are to be.
        MongoJobStorage.Open(database.ConnectionString).GetMonitoringApi().GetStatistics().Enqueued.ShouldBe(0);
        var names = await (await database.Database.ListCollectionNamesAsync(null, TestContext.Current.CancellationToken)).ToListAsync(TestContext.Current.CancellationToken);
        names.ShouldContain("jobs.jobGraph");
        names.ShouldAllBe(name => name.StartsWith("jobs.", StringComparison.Ordinal));
    }

    /// <summary>As Hangfire.Mongo leaves it when hosts race for it on a busy server (one run in eight here): it would refuse every host for ever.</summary>
    [Fact]
    public async Task A_migration_lock_that_was_left_behind_keeps_nobody_out()
    {
        using var database = JobDatabase.MakeOrSkip();
        var left = database.Database.GetCollection<BsonDocument>("jobs.migrationLock");
        await left.InsertOneAsync(new BsonDocument("_id", ObjectId.Parse("5c351d07197a9bcdba4832fc")), cancellationToken: TestContext.Current.CancellationToken);
        MongoJobStorage.Open(database.ConnectionString, TimeSpan.FromSeconds(1)).GetMonitoringApi().GetStatistics().Enqueued.ShouldBe(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Two_workers_share_the_jobs_and_run_each_once()
    {
        using var database = JobDatabase.MakeOrSkip();
        var storage = database.Open(_ => { });
        var jobs = new BackgroundJobClient(storage);
        using (Worker(storage))
        using (Worker(database.Open(_ => { })))
        {
            for (var i = 0; i < 30; i++)
            {
                var code = $"code-{i}";
                jobs.Enqueue(JobQueues.Routing, () => RecordedJob.Run("shared", code));
            }

            var ran = new List<string>();
            while (ran.Count < 30) ran.Add(await RecordedJob.Of("shared").Reader.ReadAsync(TestContext.Current.CancellationToken));
            ran.Order().ShouldBe(Enumerable.Range(0, 30).Select(i => $"code-{i}").Order());
        }

        // Both have stopped: nothing is left to run again.
        RecordedJob.Of("shared").Reader.Count.ShouldBe(0);
        storage.GetMonitoringApi().EnqueuedCount(JobQueues.Routing).ShouldBe(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_job_taken_by_a_worker_that_died_is_done_by_another()
    {
        using var database = JobDatabase.MakeOrSkip();
        // The service waits 30 seconds; what is tried is that it is given to another at all, and only then.
        var storage = database.Open(options => options.SlidingInvisibilityTimeout = TimeSpan.FromSeconds(1));
        new BackgroundJobClient(storage).Enqueue(JobQueues.Routing, () => RecordedJob.Run("orphan", "code-1"));
        using var connection = storage.GetConnection();
        using var orphan = connection.FetchNextJob(JobQueues.All, TestContext.Current.CancellationToken);
        using var other = Worker(storage);
        (await RecordedJob.Of("orphan").Reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe("code-1");
    }

    [Fact]
    public void A_server_that_is_gone_is_waited_for_in_seconds()
    {
        var settings = MongoJobStorage.Settings(new MongoUrl("mongodb://one,two/feedback?replicaSet=rs0"));
        (settings.ServerSelectionTimeout, settings.ConnectTimeout, settings.SocketTimeout)
            .ShouldBe((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)));
    }

    // With an activator of its own: Hangfire's default is the one of whichever host ran last in this process.
    private static BackgroundJobServer Worker(JobStorage storage) => new(
        new BackgroundJobServerOptions
        {
            Queues = JobQueues.All,
            WorkerCount = 2,
            SchedulePollingInterval = TimeSpan.FromSeconds(1),
            Activator = new JobActivator(),
        },
        storage);
}
