using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Routing;

/// <summary>Models put into the store without a training of their own.</summary>
internal static class StoredModels
{
    /// <summary>Stores the active model once more under a new version, older activations untouched; makes it active if told to.</summary>
    public static async Task<string> CopyModel(this ApiFactory api, bool active)
    {
        var models = api.Services.GetRequiredService<IModelStore>();
        var activations = await models.ListActivationsAsync(CancellationToken.None);
        var copy = (await models.FindAsync(activations[^1].Version, CancellationToken.None))! with { Version = $"copy-{Guid.NewGuid():N}" };
        (await models.TryAddAsync(copy, CancellationToken.None)).ShouldBeTrue();
        if (active)
        {
            var next = new ModelActivation(activations[^1].Number + 1, copy.Version, "test", null, api.Clock.GetUtcNow());
            (await models.TryActivateAsync(next, CancellationToken.None)).ShouldBeTrue();
        }

        return copy.Version;
    }

    /// <summary>Stores a model whose content is not what its hash says.</summary>
    public static async Task<string> DamagedModel(this ApiFactory api)
    {
        var model = new StoredModel(
            "damaged", api.Clock.GetUtcNow(), 1, new TrainingCounts(0, 0, 0, 0, 0), null, ["land"], new Thresholds(1.01, 1.01),
            new ModelCalibration(1, 1, 0, new NatureThresholds(1, 1, 1, 1)), new ModelQuality(0, 0, 0, 0, 0, 0, 0, [], []), null, new string('0', 64), [1, 2, 3]);
        await api.Services.GetRequiredService<IModelStore>().TryAddAsync(model, CancellationToken.None);
        return model.Version;
    }
}
