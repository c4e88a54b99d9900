using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Trains the first model from the shipped texts and the catalogue's procedure names, and makes it active.</summary>
internal sealed partial class TrainModelJob(
    IModelStore models, IClassifierTrainer trainer, IComplaintClassifier classifier, LiveCatalogue catalogue, SweepRoutingJob sweep,
    TimeProvider clock, ILogger<TrainModelJob> logger)
{
    private const int Seed = 20261123;

    /// <summary>A procedure's name tells its field, but is no complaint: it counts a tenth.</summary>
    private const float WeakWeight = 0.1f;

    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await models.GetActiveVersionAsync(cancellationToken) is null)
        {
            var now = clock.GetUtcNow().ToStored();
            var version = string.Create(CultureInfo.InvariantCulture, $"seed-{now:yyyyMMdd-HHmmss}");
            var texts = trainer.SeedCorpus()
                .Concat(catalogue.Current.Services.Values.OrderBy(service => service.Code, StringComparer.Ordinal)
                    .Select(service => new LabelledText(service.Field, service.NameVi, WeakWeight)))
                .ToList();
            var model = trainer.Train(texts, version, Seed, now, cancellationToken);
            if (await models.TryAddActiveAsync(model, cancellationToken)) classifier.Activate(model);
            LogTrained(logger, version, model.Texts, model.Quality.Accuracy, model.Quality.Top3);
        }

        await sweep.RunAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Version} trained on {Texts} texts: held-out accuracy {Accuracy:F3}, top three {Top3:F3}.")]
    private static partial void LogTrained(ILogger logger, string version, int texts, double accuracy, double top3);
}
