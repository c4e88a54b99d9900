extern alias trials;

using Feedback.Domain.Routing;
using Feedback.Storage.Mongo;
using Microsoft.Extensions.DependencyInjection;
using trials::Feedback.Trials;

namespace Feedback.Api.Tests;

/// <summary>The model of the first start, put into a store on MongoDB before a process starts on it: where training is not what is tried, it is a third of a minute of two processors.</summary>
internal static class FirstModel
{
    public static async Task PutAsync(TrialStore store)
    {
        await using var api = new ApiFactory();
        var model = await api.Train();
        await using var services = new ServiceCollection()
            .AddMongoStorage(new MongoStorageOptions { ConnectionString = store.Settings["Storage__Mongo__ConnectionString"] })
            .AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();
        var models = services.GetRequiredService<IModelStore>();
        (await models.TryAddAsync(model, CancellationToken.None)).ShouldBeTrue();
        (await models.TryActivateAsync(new ModelActivation(1, model.Version, "train-model", "first", model.TrainedAt), CancellationToken.None)).ShouldBeTrue();
    }
}
