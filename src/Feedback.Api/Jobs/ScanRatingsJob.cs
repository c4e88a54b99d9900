using Feedback.Api.Integrity;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Every few minutes: looks for stuffed ballot boxes and counts suspicious ratings apart.</summary>
internal sealed partial class ScanRatingsJob(RatingScan scan, ILogger<ScanRatingsJob> logger)
{
    [AutomaticRetry(Attempts = 1)]
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (holding, changed) = await scan.RunAsync(cancellationToken);
        if (changed > 0) LogChanged(logger, holding, changed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Holding} flags hold; {Changed} ratings were set aside or taken in again.")]
    private static partial void LogChanged(ILogger logger, int holding, int changed);
}
