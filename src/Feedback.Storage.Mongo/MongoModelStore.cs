using Feedback.Domain.Routing;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IModelStore"/>
internal sealed class MongoModelStore(MongoDatabase database) : IModelStore
{
    public Task<bool> TryAddActiveAsync(StoredModel model, CancellationToken cancellationToken) => database.RunAsync(
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

    public Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken) =>
        database.RunAsync(async () => (await LastAsync())?.Id, cancellationToken);

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
