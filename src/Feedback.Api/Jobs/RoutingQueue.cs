using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Hands codes to the workers. A hint only: what is lost here, the sweeper finds in the store.</summary>
internal sealed partial class RoutingQueue(IBackgroundJobClient jobs, ILogger<RoutingQueue> logger)
{
    public void Enqueue(string code)
    {
        try
        {
            jobs.Enqueue<RouteComplaintJob>(JobQueues.Routing, job => job.RunAsync(code, CancellationToken.None));
        }
        catch (Exception fault) when (fault is BackgroundJobClientException or InvalidOperationException)
        {
            // The complaint is stored; its citizen must not hear of a queue that is down.
            LogNotEnqueued(logger, fault, code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Complaint {Code} could not be enqueued; the sweeper will find it.")]
    private static partial void LogNotEnqueued(ILogger logger, Exception fault, string code);
}
