using Feedback.Api.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <inheritdoc cref="ITrainingQueue"/>
internal sealed class TrainingQueue(IBackgroundJobClient jobs) : ITrainingQueue
{
    public bool TryEnqueue()
    {
        try
        {
            jobs.Enqueue<RetrainModelJob>(JobQueues.Upkeep, job => job.RunAsync(CancellationToken.None));
            return true;
        }
        catch (BackgroundJobClientException)
        {
            return false;
        }
    }
}
