using System.Collections.Concurrent;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Gives complaints their codes. A number is taken by writing the complaint under it, and the next is tried only when it is
/// taken: numbers have no gaps, whoever crashes, and no counter can disagree with the complaints.
/// </summary>
internal sealed class ComplaintNumbering(MongoDatabase database) : IDisposable
{
    private readonly ConcurrentDictionary<int, int> _last = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes the complaint under the next number of its day; null when its key or its rating has one.</summary>
    public async Task<ComplaintDocument?> TryFileAsync(NewComplaint filed, bool unseen = false)
    {
        var day = filed.ReceivedAt.ToVietnamDay();
        var stored = StoredDay.Of(day);
        await _turn.WaitAsync();
        try
        {
            if (_last.Count > 100) _last.Clear();
            while (true)
            {
                var number = (_last.TryGetValue(stored, out var last) ? last : await ReadLastAsync(stored)) + 1;
                var document = ComplaintDocument.Of(Complaint.File(filed, ComplaintCode.Format(day, number)), day, number);
                if (unseen) document = document with { ReceivedAt = null, PendingAt = null };
                if (await database.Complaints.TryInsertAsync(document))
                {
                    _last[stored] = number;
                    return document;
                }

                if (await HasOneAsync(filed)) return null;
                _last[stored] = await ReadLastAsync(stored);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private Task<int> ReadLastAsync(int day) => database.Complaints.Find(complaint => complaint.Day == day)
        .SortByDescending(complaint => complaint.Number).Project(complaint => complaint.Number).FirstOrDefaultAsync();

    private async Task<bool> HasOneAsync(NewComplaint filed) =>
        (filed.DedupeKey is { } key && await database.Complaints.Find(complaint => complaint.Dedupe == key).AnyAsync())
        || (filed.Rating is { } rating && await database.Complaints.Find(complaint => complaint.Rating == rating).AnyAsync());
}
