using System.Runtime.CompilerServices;
using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Integrity;
using Feedback.Domain.Moving;
using Feedback.Domain.Routing;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IMovingStore"/>
internal sealed class MongoMovingStore(MongoDatabase database, IModelStore models) : IMovingStore
{
    private const string Secret = "secret/";
    private const string Moving = "moving/";
    private const string Ended = "moved/";
    private const string Version = "catalogue-version";

    /// <summary>The batch that moved records name: of no seat, and so of one that is finished.</summary>
    private static readonly string Moved = WriterDocument.Tag(0, 0);

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.RunAsync(
        async () => 1
            + await SizeAsync(database.Catalogue<Agency>()) + await SizeAsync(database.Catalogue<Service>()) + await SizeAsync(database.Catalogue<Field>())
            + await SizeAsync(database.Catalogue<Place>()) + await SizeAsync(database.Settings) + await SizeAsync(database.AccessKeys)
            + await SizeAsync(database.Models) + await SizeAsync(database.ModelActivations) + await SizeAsync(database.Records<ImportedFigures>(RecordKinds.Figures)) + await SizeAsync(database.Records<Publication>(RecordKinds.Publications)) + await SizeAsync(database.Records<FlagCase>(RecordKinds.Flags)) + await SizeAsync(database.Receipts) + await SizeAsync(database.Complaints) + await SizeAsync(database.Ratings),
        cancellationToken);

    public async IAsyncEnumerable<MovedRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await database.RunAsync(() => database.Writers.Find(writer => writer.Batch != null).AnyAsync(cancellationToken), cancellationToken))
        {
            throw new StoreBusyException("Somebody is writing. Stop every process; after a crash start one once, so that it finishes what was left.");
        }

        await foreach (var agency in AllAsync(database.Catalogue<Agency>(), cancellationToken)) yield return new MovedAgency(agency.Body);
        await foreach (var service in AllAsync(database.Catalogue<Service>(), cancellationToken)) yield return new MovedService(service.Body);
        await foreach (var field in AllAsync(database.Catalogue<Field>(), cancellationToken)) yield return new MovedField(field.Body);
        await foreach (var place in AllAsync(database.Catalogue<Place>(), cancellationToken)) yield return new MovedPlace(place.Body);
        await foreach (var setting in AllAsync(database.Settings, cancellationToken))
        {
            if (setting.Id == Version) yield return new MovedCatalogueVersion(setting.Number);
            if (setting.Secret is { } secret) yield return new MovedSecret(setting.Id[Secret.Length..], secret);
        }

        await foreach (var key in AllAsync(database.AccessKeys, cancellationToken)) yield return new MovedKey(key.Body);
        foreach (var model in await database.Models.Find(FilterDefinition<ModelDocument>.Empty).SortBy(model => model.Order).ToListAsync(cancellationToken))
        {
            yield return new MovedModel((await models.FindAsync(model.Id, cancellationToken))!);
        }

        foreach (var activation in await models.ListActivationsAsync(cancellationToken)) yield return new MovedActivation(activation);

        await foreach (var figures in AllAsync(database.Records<ImportedFigures>(RecordKinds.Figures), cancellationToken)) yield return new MovedFigures(figures.Body);

        await foreach (var flag in AllAsync(database.Records<FlagCase>(RecordKinds.Flags), cancellationToken)) yield return new MovedFlag(flag.Body);
        await foreach (var publication in AllAsync(database.Records<Publication>(RecordKinds.Publications), cancellationToken))
        {
            var content = await database.Records<PublicationContent>(RecordKinds.PublicationContents).Find(stored => stored.Id == publication.Id).SingleAsync(cancellationToken);
            yield return new MovedPublication(publication.Body, content.Body);
        }

        await foreach (var receipt in AllAsync(database.Receipts, cancellationToken)) yield return new MovedReceipt(receipt.Body);
        await foreach (var complaint in AllAsync(database.Complaints, cancellationToken)) yield return new MovedComplaint(complaint.Body);
        await foreach (var rating in AllAsync(database.Ratings, cancellationToken)) yield return new MovedRating(rating.Body);
    }

    public Task<long?> BeginAsync(string move, CancellationToken cancellationToken) => database.RunAsync<long?>(
        async () =>
        {
            var begun = await database.Settings.Find(setting => setting.Id.StartsWith(Moving)).FirstOrDefaultAsync(CancellationToken.None);
            if (begun is not null) return begun.Id == Name(move) ? begun.Number : null;
            if (await HoldsAsync()) return null;
            await database.Settings.TryInsertAsync(new SettingDocument { Id = Name(move) });
            return 0;
        },
        cancellationToken);

    public Task<bool> IsUnderWayAsync(CancellationToken cancellationToken) => database.RunAsync(
        async () => await database.Settings.Find(setting => setting.Id.StartsWith(Moving)).AnyAsync(cancellationToken)
            && !await database.Settings.Find(setting => setting.Id.StartsWith(Ended)).AnyAsync(cancellationToken),
        cancellationToken);

    public Task EndAsync(string move, CancellationToken cancellationToken) => database.RunAsync(
        () => database.Settings.TryInsertAsync(new SettingDocument { Id = Ended + move }), cancellationToken);

    public Task WriteAsync(string move, IReadOnlyList<MovedRecord> records, long upTo, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            await InsertAsync(records.OfType<MovedAgency>().Select(r => r.Agency), agency => agency.Code);
            await InsertAsync(records.OfType<MovedService>().Select(r => r.Service), service => service.Code);
            await InsertAsync(records.OfType<MovedField>().Select(r => r.Field), field => field.Code);
            await InsertAsync(records.OfType<MovedPlace>().Select(r => r.Place), place => place.Code);
            await database.Settings.InsertNewAsync([
                .. records.OfType<MovedCatalogueVersion>().Select(r => new SettingDocument { Id = Version, Number = r.Version }),
                .. records.OfType<MovedSecret>().Select(r => new SettingDocument { Id = Secret + r.Name, Secret = r.Value }),
            ]);
            await database.AccessKeys.InsertNewAsync([.. records.OfType<MovedKey>().Select(r => AccessKeyDocument.Of(r.Key))]);
            foreach (var model in records.OfType<MovedModel>()) await models.TryAddAsync(model.Model, CancellationToken.None);
            foreach (var activation in records.OfType<MovedActivation>()) await models.TryActivateAsync(activation.Activation, CancellationToken.None);
            await database.Records<ImportedFigures>(RecordKinds.Figures).InsertNewAsync(
                [.. records.OfType<MovedFigures>().Select(r => MongoRecordStore<ImportedFigures>.Document(r.Figures))]);
            await database.Records<FlagCase>(RecordKinds.Flags).InsertNewAsync([.. records.OfType<MovedFlag>().Select(r => MongoRecordStore<FlagCase>.Document(r.Flag))]);
            await database.Records<PublicationContent>(RecordKinds.PublicationContents).InsertNewAsync(
                [.. records.OfType<MovedPublication>().Select(r => MongoRecordStore<PublicationContent>.Document(r.Content))]);
            await database.Records<Publication>(RecordKinds.Publications).InsertNewAsync(
                [.. records.OfType<MovedPublication>().Select(r => MongoRecordStore<Publication>.Document(r.Publication))]);
            await database.Receipts.InsertNewAsync([
                .. records.OfType<MovedReceipt>().Select(r => new ReceiptDocument { Id = r.Receipt.Id, Batch = Moved, Body = r.Receipt }),
            ]);
            await database.Complaints.InsertNewAsync([.. records.OfType<MovedComplaint>().Select(r => Document(r.Complaint))]);
            await database.Ratings.InsertNewAsync([.. records.OfType<MovedRating>().Select(r => RatingDocument.Of(r.Rating, null, [Moved]))]);

            // Last: what is not written is not behind us.
            await database.Settings.UpdateOneAsync(
                setting => setting.Id == Name(move), Builders<SettingDocument>.Update.Set(setting => setting.Number, upTo));
            return true;
        },
        cancellationToken);

    private static string Name(string move) => Moving + move;

    private static ComplaintDocument Document(Complaint complaint)
    {
        var (day, number) = ComplaintCode.Parse(complaint.Code);
        return ComplaintDocument.Of(complaint, day, number);
    }

    private async Task<bool> HoldsAsync() =>
        await AnyAsync(database.Catalogue<Agency>()) || await AnyAsync(database.Catalogue<Service>()) || await AnyAsync(database.Settings)
        || await AnyAsync(database.AccessKeys) || await AnyAsync(database.Models) || await AnyAsync(database.Receipts)
        || await AnyAsync(database.Records<ImportedFigures>(RecordKinds.Figures)) || await AnyAsync(database.Records<PublicationContent>(RecordKinds.PublicationContents)) || await AnyAsync(database.Complaints) || await AnyAsync(database.Ratings);

    private async Task InsertAsync<T>(IEnumerable<T> records, Func<T, string> code) =>
        await database.Catalogue<T>().InsertNewAsync([.. records.Select(record => new CatalogueDocument<T> { Id = code(record), Body = record })]);

    private static Task<bool> AnyAsync<T>(IMongoCollection<T> collection) => collection.Find(FilterDefinition<T>.Empty).AnyAsync();

    // Counted, not the server's estimate, which may be of another time; whoever reads everything can afford it.
    private static Task<long> SizeAsync<T>(IMongoCollection<T> collection) => collection.CountDocumentsAsync(FilterDefinition<T>.Empty);

    private static async IAsyncEnumerable<T> AllAsync<T>(IMongoCollection<T> collection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var cursor = await collection.Find(FilterDefinition<T>.Empty).ToCursorAsync(cancellationToken);
        while (await cursor.MoveNextAsync(cancellationToken))
        {
            foreach (var document in cursor.Current) yield return document;
        }
    }
}
