using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Lists complaints newest first.</summary>
internal static class ComplaintListing
{
    public static async Task<Page<Complaint>> ReadAsync(MongoDatabase database, ComplaintQuery query, CancellationToken cancellationToken)
    {
        var found = await Find(database, query).ToListAsync(cancellationToken);
        return Page.Cut(found, query.Limit, complaint => new Cursor(complaint.Filed.ReceivedAt, complaint.Code));
    }

    internal static IFindFluent<ComplaintDocument, Complaint> Find(MongoDatabase database, ComplaintQuery query)
    {
        var filter = Builders<ComplaintDocument>.Filter;

        // One that is not yet shown has no such instant.
        var all = Cursor.TryParse(query.Cursor, out var after)
            ? filter.Lte(c => c.ReceivedAt, after.At) & (filter.Lt(c => c.ReceivedAt, after.At) | filter.Lt(c => c.Id, after.Key))
            : filter.Gt(c => c.ReceivedAt, DateTimeOffset.UnixEpoch.AddYears(-100));
        if (query.Desks is { } desks) all &= filter.In(c => c.Desk, desks);
        if (query.Statuses.Count > 0) all &= filter.In(c => c.Body.Status, query.Statuses);
        if (query.Field is { } field) all &= filter.Eq(c => c.Body.Field, field);
        if (query.Triage == true) all &= filter.Eq(c => c.Triage, true);

        // Refused in triage, a complaint lies at a desk and is in triage no more, but nobody has ever held it.
        if (query.Triage == false) all &= filter.Exists(c => c.Body.Handler);
        if (!query.Restricted) all &= filter.Eq(c => c.Body.Restricted, false);
        if (query.Search is { Length: > 0 } search) all &= Holds(search);
        return database.Complaints.Find(all)
            .SortByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Limit(query.Limit + 1).Project(c => c.Body);
    }

    /// <summary>A literal substring, however long: a regular expression has wildcards and an end. There is no builder for this.</summary>
    private static BsonDocumentFilterDefinition<ComplaintDocument> Holds(string search) => new(new BsonDocument(
        "$expr",
        new BsonDocument("$gte", new BsonArray
        {
            new BsonDocument("$indexOfBytes", new BsonArray { "$search", new BsonDocument("$literal", search) }),
            0,
        })));
}
