using System.Linq.Expressions;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Walks along complaints oldest first.</summary>
internal static class ComplaintTimelineReading
{
    public static async Task<Page<Complaint>> ReadAsync(MongoDatabase database, ComplaintTimeline timeline, CancellationToken cancellationToken)
    {
        Expression<Func<ComplaintDocument, DateTimeOffset?>> at = timeline.By == TimelineEvent.Received ? c => c.ReceivedAt : c => c.CorrectedAt;
        Expression<Func<ComplaintDocument, object?>> order = timeline.By == TimelineEvent.Received ? c => c.ReceivedAt : c => c.CorrectedAt;
        var filter = Builders<ComplaintDocument>.Filter;
        var all = filter.Gte(at, timeline.From) & filter.Lt(at, timeline.To);
        // One that is not yet shown has not come in.
        if (timeline.By == TimelineEvent.Corrected) all &= filter.Exists(c => c.CorrectedAt);
        if (Cursor.TryParse(timeline.Cursor, out var after)) all &= filter.Gt(at, after.At) | (filter.Eq(at, after.At) & filter.Gt(c => c.Id, after.Key));
        var found = await database.Complaints.Find(all).SortBy(order).ThenBy(c => c.Id).Limit(timeline.Limit + 1).Project(c => c.Body).ToListAsync(cancellationToken);
        return Page.Cut(found, timeline.Limit, complaint => new Cursor(
            timeline.By == TimelineEvent.Received ? complaint.Filed.ReceivedAt : complaint.CorrectedAt!.Value, complaint.Code));
    }
}
