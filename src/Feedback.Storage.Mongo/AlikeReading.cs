using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Finds complaints that may be like a text, by its bands and by place and field.</summary>
internal static class AlikeReading
{
    public static async Task<IReadOnlyList<Complaint>> ReadAsync(MongoDatabase database, AlikeQuery query, CancellationToken cancellationToken)
    {
        var filter = Builders<ComplaintDocument>.Filter;
        var within = filter.Gte(c => c.ReceivedAt, query.From) & filter.Lt(c => c.ReceivedAt, query.To);
        var found = query.Bands.Count == 0
            ? []
            : await Newest(database, filter.AnyIn(c => c.Bands, query.Bands) & within, query.Limit).ToListAsync(cancellationToken);
        if (query is { Place: { } place, Field: { } field })
        {
            found.AddRange(await Newest(
                database, filter.Eq(c => c.Body.Filed.Place, place) & filter.Eq(c => c.Body.Field, field) & within, query.Limit).ToListAsync(cancellationToken));
        }

        return [.. found.DistinctBy(complaint => complaint.Code)];
    }

    private static IFindFluent<ComplaintDocument, Complaint> Newest(MongoDatabase database, FilterDefinition<ComplaintDocument> filter, int limit) =>
        database.Complaints.Find(filter).SortByDescending(c => c.ReceivedAt).Limit(limit).Project(c => c.Body);
}
