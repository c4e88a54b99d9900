using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IComplaintStore"/>
internal sealed class MongoComplaintStore(MongoDatabase database, ComplaintNumbering numbering) : IComplaintStore
{
    private static readonly FilterDefinitionBuilder<ComplaintDocument> Filter = Builders<ComplaintDocument>.Filter;

    public Task<FileOutcome> FileAsync(NewComplaint complaint, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            if (await numbering.TryFileAsync(complaint) is { } filed) return new FileOutcome(FileResult.Filed, filed.Body);
            var stored = (await database.Complaints.Find(c => c.Dedupe == complaint.DedupeKey).SingleAsync(CancellationToken.None)).Body;
            return new FileOutcome(stored.Filed.Fingerprint == complaint.Fingerprint ? FileResult.Repeated : FileResult.Conflict, stored);
        },
        cancellationToken);

    public Task<Complaint?> FindAsync(string code, CancellationToken cancellationToken) => database.RunAsync(
        async () => (await database.Complaints.Find(c => c.Id == code && c.ReceivedAt != null).FirstOrDefaultAsync(cancellationToken))?.Body,
        cancellationToken);

    public Task<bool> TryReplaceAsync(Complaint complaint, long expectedVersion, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            var change = Builders<ComplaintDocument>.Update
                .Set(c => c.Desk, complaint.Desk ?? "")
                .Set(c => c.Triage, complaint.InTriage)
                .Set(c => c.Body, complaint);
            change = ComplaintDocument.WaitsSince(complaint) is { } since
                ? change.Set(c => c.PendingAt, since)
                : change.Unset(c => c.PendingAt);
            change = complaint.CorrectedAt is { } corrected ? change.Set(c => c.CorrectedAt, corrected) : change.Unset(c => c.CorrectedAt);
            var replaced = await database.Complaints.UpdateOneAsync(
                c => c.Id == complaint.Code && c.Body.Version == expectedVersion, change, cancellationToken: CancellationToken.None);
            return replaced.MatchedCount == 1;
        },
        cancellationToken);

    public Task<Page<Complaint>> ListAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        database.RunAsync(() => ComplaintListing.ReadAsync(database, query, cancellationToken), cancellationToken);

    public Task<Page<Complaint>> WalkAsync(ComplaintTimeline timeline, CancellationToken cancellationToken) =>
        database.RunAsync(() => ComplaintTimelineReading.ReadAsync(database, timeline, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Complaint>> ListAlikeAsync(AlikeQuery query, CancellationToken cancellationToken) =>
        database.RunAsync(() => AlikeReading.ReadAsync(database, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string>> ListPendingAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyList<string>>(
            async () => await Pending(database, now, limit).ToListAsync(cancellationToken), cancellationToken);

    internal static IFindFluent<ComplaintDocument, string> Pending(MongoDatabase database, DateTimeOffset now, int limit) =>
        database.Complaints.Find(Filter.Lte(c => c.PendingAt, now) & Filter.Exists(c => c.PendingAt))
            .SortBy(c => c.PendingAt).ThenBy(c => c.Id).Limit(limit).Project(c => c.Id);
}
