using Feedback.Api.Catalogue;
using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

/// <summary>The model as the first start trains it; trained once for all tests.</summary>
public sealed class TrainedModel
{
    internal const int Seed = 20261123;

    private static readonly Lazy<StoredModel> Once = new(Train);

    public StoredModel Model { get; } = Once.Value;

    /// <summary>What the first start learns: the shipped complaints and the names of the catalogue's procedures.</summary>
    internal static IReadOnlyList<LabelledText> Texts() =>
    [
        .. new ComplaintTrainer().SeedCorpus(),
        .. ShippedCatalogue.Load().Services.Values.OrderBy(service => service.Code, StringComparer.Ordinal)
            .Select(service => new LabelledText(service.Field, service.NameVi, 0.1f, IsWeak: true)),
    ];

    internal static StoredModel Train() => new ComplaintTrainer().Train(Texts(), "test", Seed, DateTimeOffset.UnixEpoch, CancellationToken.None);
}
