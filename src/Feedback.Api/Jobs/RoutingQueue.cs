using System.Threading.Channels;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>
/// Hands codes to the workers, off the request's path: no citizen waits for the queue's server or hears that it is down. A hint only:
/// what is lost here, the sweeper finds in the store.
/// </summary>
internal sealed partial class RoutingQueue(IBackgroundJobClient jobs, ILogger<RoutingQueue> logger) : BackgroundService
{
    private readonly Channel<string> _codes = Channel.CreateBounded<string>(
        new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Returns at once, whatever the queue's server does.</summary>
    public void Enqueue(string code) => _codes.Writer.TryWrite(code);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var code in _codes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                jobs.Enqueue<RouteComplaintJob>(JobQueues.Routing, job => job.RunAsync(code, CancellationToken.None));
            }
            catch (BackgroundJobClientException fault)
            {
                // Each of the others would wait as long as this one did, and the sweeper has them all.
                var others = 0;
                while (_codes.Reader.TryRead(out _)) others++;
                LogNotEnqueued(logger, fault, code, others);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Complaint {Code} and {Others} others could not be enqueued; the sweeper will find them.")]
    private static partial void LogNotEnqueued(ILogger logger, Exception fault, string code, int others);
}
