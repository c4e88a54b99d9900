using Hangfire;
using Hangfire.InMemory;

namespace Feedback.Api.Jobs;

/// <summary>Registers Hangfire, its workers and what recurs.</summary>
internal static class JobSchedule
{
    public static IServiceCollection AddJobs(this IServiceCollection services, JobOptions options)
    {
        services.AddSingleton(options)
            .AddSingleton<RoutingQueue>()
            .AddTransient<RouteComplaintJob>()
            .AddTransient<SweepRoutingJob>()
            .AddTransient<TrainModelJob>();
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(10) }));
        if (!options.Enabled) return services;
        services.AddHangfireServer(server =>
        {
            server.Queues = JobQueues.All;
            server.WorkerCount = options.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        return services.AddHostedService<JobStart>();
    }

    /// <summary>Enqueues the first training and keeps the sweeper going.</summary>
    private sealed class JobStart(IBackgroundJobClient jobs, IRecurringJobManager recurring, JobOptions options) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            recurring.AddOrUpdate<SweepRoutingJob>(
                "sweep-routing", JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None), options.SweepCron,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
            jobs.Enqueue<TrainModelJob>(JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
