using Feedback.Api.Catalogue;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>What every model learns, whatever officers corrected: the shipped complaints, and the names of the catalogue's procedures.</summary>
internal sealed class TrainingTexts(IClassifierTrainer trainer, LiveCatalogue catalogue)
{
    /// <summary>A procedure's name tells its field, but is no complaint: it counts a tenth.</summary>
    private const float NameWeight = 0.1f;

    public IReadOnlyList<LabelledText> Load() =>
    [
        .. trainer.SeedCorpus(),
        .. catalogue.Current.Services.Values.OrderBy(service => service.Code, StringComparer.Ordinal)
            .Select(service => new LabelledText(service.Field, service.NameVi, NameWeight, IsWeak: true)),
    ];
}
