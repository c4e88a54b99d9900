using Feedback.Domain.Routing;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IModelStore"/>
internal sealed class MongoModelStore(MongoDatabase database) : IModelStore
{
    public Task<bool> TryAddAsync(StoredModel model, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            if (await ReadAsync(model.Version) is not null) return false;

            // The content first, under a name of its own: a model that can be found has its content.
            var file = $"{model.Version}/{ObjectId.GenerateNewId()}";
            var content = await database.ModelFiles.UploadFromBytesAsync(file, model.Content, cancellationToken: CancellationToken.None);
            while (true)
            {
                var document = new ModelDocument
                {
                    Id = model.Version,
                    Order = (await LastAsync() is { } last ? last.Order : 0) + 1,
                    File = file,
                    Body = model with { Content = [] },
                };
                if (await database.Models.TryInsertAsync(document)) return true;
                if (await ReadAsync(model.Version) is null) continue; // Another model took the place in the order.
                await database.ModelFiles.DeleteAsync(content, CancellationToken.None);
                return false;
            }
        },
        cancellationToken);

    public Task<IReadOnlyList<StoredModel>> ListAsync(CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<StoredModel>>(
        async () =>
        {
            var models = await database.Models.Find(FilterDefinition<ModelDocument>.Empty).SortByDescending(model => model.Order).ToListAsync(cancellationToken);
            return models.ConvertAll(model => model.Body);
        },
        cancellationToken);

    public Task<bool> TryActivateAsync(ModelActivation activation, CancellationToken cancellationToken) => database.RunAsync(
        async () => await ReadAsync(activation.Version) is not null
            && await database.ModelActivations.TryInsertAsync(new ModelActivationDocument { Id = activation.Number, Body = activation }),
        cancellationToken);

    public Task<IReadOnlyList<ModelActivation>> ListActivationsAsync(CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyList<ModelActivation>>(
            async () =>
            {
                var activations = await database.ModelActivations.Find(FilterDefinition<ModelActivationDocument>.Empty)
                    .SortBy(activation => activation.Id).ToListAsync(cancellationToken);
                return activations.ConvertAll(activation => activation.Body);
            },
            cancellationToken);

    public Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken) => database.RunAsync(
        async () => (await database.ModelActivations.Find(FilterDefinition<ModelActivationDocument>.Empty)
            .SortByDescending(activation => activation.Id).FirstOrDefaultAsync(cancellationToken))?.Body.Version,
        cancellationToken);

    public Task<StoredModel?> FindAsync(string version, CancellationToken cancellationToken) => database.RunAsync(
        async () => await ReadAsync(version) is { } model
            ? model.Body with { Content = await database.ModelFiles.DownloadAsBytesByNameAsync(model.File, cancellationToken: cancellationToken) }
            : null,
        cancellationToken);

    private async Task<ModelDocument?> LastAsync() =>
        await database.Models.Find(FilterDefinition<ModelDocument>.Empty).SortByDescending(model => model.Order).FirstOrDefaultAsync();

    private async Task<ModelDocument?> ReadAsync(string version) =>
        await database.Models.Find(model => model.Id == version).FirstOrDefaultAsync();
}
