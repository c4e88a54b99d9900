using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Files the complaints that ratings carry: unseen first, then the rating names it, then it is shown. So whoever sees the
/// complaint finds it named by its rating, and a filing that broke off is finished by doing it again.
/// </summary>
internal sealed class RatingFiling(MongoDatabase database, ComplaintNumbering numbering)
{
    private static readonly FilterDefinitionBuilder<RatingDocument> Rating = Builders<RatingDocument>.Filter;
    private static readonly FilterDefinitionBuilder<ComplaintDocument> Complaint = Builders<ComplaintDocument>.Filter;

    /// <summary>Files for every rating that was written with a complaint, and puts the codes into the effects.</summary>
    public async Task FileAsync(WriteEffect<RatingDocument>?[] effects)
    {
        var filings = effects.Select(effect => effect is { Made: true, Stored.Filing: { } filing } ? numbering.TryFileAsync(filing, unseen: true) : null).ToList();
        var named = new List<WriteModel<RatingDocument>>();
        var shown = new List<WriteModel<ComplaintDocument>>();
        for (var i = 0; i < effects.Length; i++)
        {
            if (effects[i] is not { Made: true, Stored: { Filing: { } filing } rating }) continue;
            var filed = await filings[i]!
                ?? await database.Complaints.Find(c => c.Rating == rating.Id).SingleAsync();
            named.Add(new UpdateOneModel<RatingDocument>(
                Rating.Eq(r => r.Id, rating.Id) & Rating.Exists(r => r.Filing),
                Builders<RatingDocument>.Update.Set(r => r.Body.Complaint, filed.Id).Unset(r => r.Filing)));
            shown.Add(new UpdateOneModel<ComplaintDocument>(
                Complaint.Eq(c => c.Id, filed.Id) & Complaint.Exists(c => c.ReceivedAt, exists: false),
                Builders<ComplaintDocument>.Update
                    .Set(c => c.ReceivedAt, filing.ReceivedAt)
                    .Set(c => c.PendingAt, filed.Body.Work.NextAttemptAt)));
            effects[i] = new WriteEffect<RatingDocument>(
                rating with { Filing = null, Body = rating.Body with { Complaint = filed.Id } }, Made: true);
        }

        if (named.Count == 0) return;
        var anyOrder = new BulkWriteOptions { IsOrdered = false };
        await database.Ratings.BulkWriteAsync(named, anyOrder);
        await database.Complaints.BulkWriteAsync(shown, anyOrder);
    }
}
