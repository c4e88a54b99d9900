using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

/// <summary>The model as the first start trains it, without the procedure names; trained once for all tests.</summary>
public sealed class TrainedModel
{
    internal const int Seed = 20261123;

    private static readonly Lazy<StoredModel> Once = new(Train);

    public StoredModel Model { get; } = Once.Value;

    internal static StoredModel Train()
    {
        var trainer = new ComplaintTrainer();
        return trainer.Train(trainer.SeedCorpus(), "test", Seed, DateTimeOffset.UnixEpoch, CancellationToken.None);
    }
}
