using Feedback.Api.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Trains the first model from the shipped texts and the catalogue's procedure names, and makes it active.</summary>
internal sealed partial class TrainModelJob(ModelTraining training, SweepRoutingJob sweep, ILogger<TrainModelJob> logger)
{
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await training.TrainFirstAsync(cancellationToken) is { } model)
            LogTrained(logger, model.Version, model.Texts.Seed, model.Quality.Accuracy, model.Quality.Top3);

        await sweep.RunAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Version} trained on {Texts} complaints: held-out accuracy {Accuracy:F3}, top three {Top3:F3}.")]
    private static partial void LogTrained(ILogger logger, string version, int texts, double accuracy, double top3);
}
