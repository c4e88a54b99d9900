using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Lists ratings newest first by walking the id, which is a UUID v7 made at the time of receipt.</summary>
internal static class RatingListing
{
    public static async Task<Page<Rating>> ReadAsync(MongoDatabase database, RatingQuery query, CancellationToken cancellationToken)
    {
        var found = await Find(database, query).ToListAsync(cancellationToken);
        return Page.Cut(found, query.Limit, rating => new Cursor(rating.ReceivedAt, rating.Id.ToString()));
    }

    internal static IFindFluent<RatingDocument, Rating> Find(MongoDatabase database, RatingQuery query)
    {
        var filter = Builders<RatingDocument>.Filter;
        var all = filter.Empty;
        if (query.Agencies is { } agencies) all &= filter.In(r => r.Body.Agency, agencies);
        if (query.Service is { } service) all &= filter.Eq(r => r.Body.Service, service);
        if (query.Stratum is { } stratum) all &= filter.Eq(r => r.Body.Stratum, stratum);
        if (query.Scale is { } scale) all &= filter.Eq(r => r.Body.Answer.Scale, scale);
        if (query.Low is { } low && query.Part is null) all &= filter.Eq(r => r.Low, low);
        if (query.WithComment is { } commented) all &= filter.Eq(r => r.Commented, commented);
        if (query.From is { } from) all &= filter.Gte(r => r.Id, FirstIdAt(from));
        if (query.To is { } to) all &= filter.Lt(r => r.Id, FirstIdAt(to));
        if (query.Channel is { } channel) all &= filter.Eq(r => r.Body.Channel, channel);
        if (query.GivenBefore is { } given) all &= filter.Lt(r => r.Body.OccurredAt, given);
        if (query.Part is { } factor) all &= Answered(factor, query.Low);
        if (Cursor.TryParse(query.Cursor, out var cursor) && Guid.TryParse(cursor.Key, out var after)) all &= filter.Lt(r => r.Id, after);
        return database.Ratings.Find(all).SortByDescending(r => r.Id).Limit(query.Limit + 1).Project(r => r.Body);
    }

    /// <summary>That a factor was answered, and low or not. Walks along the list: no index knows it.</summary>
    private static BsonDocument Answered(Factor factor, bool? low)
    {
        var value = $"body.answer.factors.{factor}";
        if (low is not { } wanted) return new BsonDocument(value, new BsonDocument("$exists", true));
        return new BsonDocument("$or", new BsonArray(Enum.GetValues<Scale>().Select(scale => new BsonDocument
        {
            ["body.answer.scale"] = scale.ToString(),
            [value] = new BsonDocument("$in", new BsonArray(scale.LowValues(wanted))),
        })));
    }

    private static Guid FirstIdAt(DateTimeOffset at)
    {
        Span<byte> id = stackalloc byte[16];
        id.Clear();
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) id[i] = (byte)(milliseconds >> (40 - (8 * i)));
        return new Guid(id, bigEndian: true);
    }
}
