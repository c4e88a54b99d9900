using Feedback.Api.Integrity;
using Feedback.Api.Routing;
using Hangfire;
using Hangfire.AspNetCore;

namespace Feedback.Api.Jobs;

/// <summary>Registers Hangfire, its workers and what recurs.</summary>
internal static partial class JobSchedule
{
    /// <param name="works">Whether this process runs jobs; otherwise it only enqueues them.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, JobOptions options, bool works)
    {
        services.AddSingleton(options)
            .AddSingleton<RoutingQueue>()
            .AddSingleton<RoutingLag>()
            .AddTransient<RouteComplaintJob>()
            .AddTransient<SweepRoutingJob>()
            .AddTransient<TrainModelJob>()
            .AddTransient<RetrainModelJob>()
            .AddTransient<ScanRatingsJob>()
            .AddSingleton<ITrainingQueue, TrainingQueue>();
        // Hangfire's own registrations end in statics, which two hosts in one process (tests) would share.
        services.AddSingleton(Storage)
            .AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHostedService(provider => provider.GetRequiredService<RoutingQueue>());
        if (!works || !options.Enabled) return services;
        services.AddHangfireServer(server =>
        {
            server.Queues = JobQueues.All;
            server.WorkerCount = options.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        return services.AddHostedService<JobStart>();
    }

    private static JobStorage Storage(IServiceProvider provider)
    {
        // Serializers first: what is stored must be readable by the other processes.
        provider.GetRequiredService<IGlobalConfiguration>();
        while (true)
        {
            try
            {
                return JobStorageSelection.Open(provider.GetRequiredService<IConfiguration>());
            }
            catch (TimeoutException)
            {
                // Asked for while the host is built, before anything runs that could be held up: there is nothing better to do than wait.
                LogWaiting(provider.GetRequiredService<ILogger<RoutingQueue>>());
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs' server cannot be reached yet; trying again.")]
    private static partial void LogWaiting(ILogger logger);

    /// <summary>Enqueues the first training and keeps the sweeper going.</summary>
    private sealed class JobStart(
        IBackgroundJobClient jobs, IRecurringJobManager recurring, JobOptions options, RoutingOptions routing, IntegrityOptions integrity) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            recurring.AddOrUpdate<SweepRoutingJob>(
                "sweep-routing", JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None), options.SweepCron,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
            recurring.AddOrUpdate<RetrainModelJob>(
                "retrain-model", JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None), routing.TrainCron,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
            recurring.AddOrUpdate<ScanRatingsJob>(
                "scan-ratings", JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None), integrity.ScanCron,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
            jobs.Enqueue<TrainModelJob>(JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
