using Feedback.Domain.Catalogue;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="ICatalogueStore"/>
internal sealed class MongoCatalogueStore(MongoDatabase database) : ICatalogueStore
{
    private const string Version = "catalogue-version";

    public Task<long> GetVersionAsync(CancellationToken cancellationToken) => database.RunAsync(ReadVersionAsync, cancellationToken);

    public Task<CatalogueSnapshot> LoadAsync(CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            // A change writes its record first and then the version: records read between two equal versions are at least as new.
            while (true)
            {
                var version = await ReadVersionAsync();
                var snapshot = version == 0 ? CatalogueSnapshot.Empty : new CatalogueSnapshot(
                    version, await ReadAllAsync<Agency>(), await ReadAllAsync<Service>(), await ReadAllAsync<Field>(), await ReadAllAsync<Place>());
                if (await ReadVersionAsync() == version) return snapshot;
                cancellationToken.ThrowIfCancellationRequested();
            }
        },
        cancellationToken);

    public Task<bool> TrySeedAsync(CatalogueSnapshot shipped, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            if (await ReadVersionAsync() != 0) return false;

            // Two that seed at once write the same records; the version, written last, is one's alone. A seeding that broke off is done again.
            await SeedAsync(shipped.Agencies.Values, agency => agency.Code);
            await SeedAsync(shipped.Services.Values, service => service.Code);
            await SeedAsync(shipped.Fields.Values, field => field.Code);
            await SeedAsync(shipped.Places.Values, place => place.Code);
            return await database.Settings.TryInsertAsync(new SettingDocument { Id = Version, Number = 1 });
        },
        cancellationToken);

    public Task PutAgencyAsync(Agency agency, CancellationToken cancellationToken) => PutAsync(agency.Code, agency, cancellationToken);

    public Task PutServiceAsync(Service service, CancellationToken cancellationToken) => PutAsync(service.Code, service, cancellationToken);

    private Task<bool> PutAsync<T>(string code, T record, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            await database.Catalogue<T>().ReplaceOneAsync(
                known => known.Id == code, Document(code, record), new ReplaceOptions { IsUpsert = true }, CancellationToken.None);
            await database.Settings.UpdateOneAsync(
                setting => setting.Id == Version,
                Builders<SettingDocument>.Update.Inc(setting => setting.Number, 1),
                new UpdateOptions { IsUpsert = true },
                CancellationToken.None);
            return true;
        },
        cancellationToken);

    private async Task SeedAsync<T>(IEnumerable<T> records, Func<T, string> code) =>
        await database.Catalogue<T>().InsertNewAsync([.. records.Select(record => Document(code(record), record))]);

    private static CatalogueDocument<T> Document<T>(string code, T record) => new() { Id = code, Body = record };

    private async Task<long> ReadVersionAsync() =>
        (await database.Settings.Find(setting => setting.Id == Version).FirstOrDefaultAsync())?.Number ?? 0;

    private Task<List<T>> ReadAllAsync<T>() => database.Catalogue<T>().Find(FilterDefinition<CatalogueDocument<T>>.Empty)
        .SortBy(record => record.Id).Project(record => record.Body).ToListAsync();
}
