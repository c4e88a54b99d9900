using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Inserts in which a taken key is an answer and not a fault.</summary>
internal static class Inserting
{
    /// <summary>False when a unique key of the document is taken.</summary>
    public static async Task<bool> TryInsertAsync<T>(this IMongoCollection<T> collection, T document)
    {
        try
        {
            // Without the caller's token: what was begun is answered truly.
            await collection.InsertOneAsync(document, options: null, CancellationToken.None);
            return true;
        }
        catch (MongoWriteException taken) when (taken.WriteError?.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    /// <summary>Inserts what it can; the positions of documents of which a unique key is taken.</summary>
    public static async Task<IReadOnlyList<int>> InsertNewAsync<T>(this IMongoCollection<T> collection, IReadOnlyList<T> documents)
    {
        if (documents.Count == 0) return [];
        try
        {
            await collection.InsertManyAsync(documents, new InsertManyOptions { IsOrdered = false }, CancellationToken.None);
            return [];
        }
        catch (MongoBulkWriteException<T> partly) when (
            partly.WriteConcernError is null && partly.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey))
        {
            return [.. partly.WriteErrors.Select(error => error.Index)];
        }
    }

    /// <summary>Inserts one after the other and stops at the first of which a unique key is taken; how many it inserted.</summary>
    public static async Task<int> InsertInOrderAsync<T>(this IMongoCollection<T> collection, IReadOnlyList<T> documents)
    {
        try
        {
            await collection.InsertManyAsync(documents, new InsertManyOptions { IsOrdered = true }, CancellationToken.None);
            return documents.Count;
        }
        catch (MongoBulkWriteException<T> partly) when (
            partly.WriteConcernError is null && partly.WriteErrors is [{ Category: ServerErrorCategory.DuplicateKey }])
        {
            return partly.WriteErrors[0].Index;
        }
    }
}
