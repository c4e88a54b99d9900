using Feedback.Api.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Weekly and on demand: learns from the officers' corrections, and keeps the old model when the new one is worse.</summary>
internal sealed partial class RetrainModelJob(ModelTraining training, ILogger<RetrainModelJob> logger)
{
    [AutomaticRetry(Attempts = 1)]
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await training.RetrainAsync(cancellationToken) is not { Trial: { } trial } model)
        {
            LogTooFew(logger);
            return;
        }

        LogTried(logger, model.Version, trial.Passed, trial.Texts, trial.Accuracy, trial.Against, trial.AgainstAccuracy, trial.Reasons);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Too few new corrections to train on.")]
    private static partial void LogTooFew(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Version} passed: {Passed}. On {Texts} corrections right {Accuracy:F3}, {Against} {AgainstAccuracy:F3}. {Reasons}")]
    private static partial void LogTried(
        ILogger logger, string version, bool passed, int texts, double accuracy, string against, double againstAccuracy, IReadOnlyList<string> reasons);
}
