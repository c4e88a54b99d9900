using System.Collections.Concurrent;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Gives complaints their codes. A number is taken by writing the complaint under it, and the next is tried only when it is
/// taken: numbers have no gaps, whoever crashes, and no counter can disagree with the complaints. What waits is written together.
/// </summary>
internal sealed class ComplaintNumbering(MongoDatabase database) : IDisposable
{
    private const int MostAtOnce = 200;

    private readonly ConcurrentQueue<Waiting> _waiting = [];
    private readonly Dictionary<int, int> _last = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes the complaint under the next number of its day; null when its key or its rating has one.</summary>
    public async Task<ComplaintDocument?> TryFileAsync(NewComplaint filed, bool unseen = false)
    {
        var waiting = new Waiting(filed, unseen);
        _waiting.Enqueue(waiting);
        await _turn.WaitAsync();
        try
        {
            // Whoever had the turn before may have written this one with its own.
            while (!waiting.Done.Task.IsCompleted) await FileSomeAsync();
        }
        finally
        {
            _turn.Release();
        }

        return await waiting.Done.Task;
    }

    public void Dispose() => _turn.Dispose();

    private async Task FileSomeAsync()
    {
        var taken = new List<Waiting>();
        while (taken.Count < MostAtOnce && _waiting.TryDequeue(out var next)) taken.Add(next);
        try
        {
            foreach (var day in taken.GroupBy(waiting => waiting.Filed.ReceivedAt.ToVietnamDay())) await FileAsync(day.Key, [.. day]);
        }
        catch (Exception fault)
        {
            foreach (var waiting in taken) waiting.Done.TrySetException(fault);
        }
    }

    private async Task FileAsync(DateOnly day, List<Waiting> filings)
    {
        var stored = StoredDay.Of(day);
        if (_last.Count > 100) _last.Clear();
        while (filings.Count > 0)
        {
            if (!_last.TryGetValue(stored, out var last)) last = await ReadLastAsync(stored);
            var documents = filings.Select((waiting, i) => waiting.ToDocument(day, last + 1 + i)).ToList();

            // In order, so that a broken connection leaves no gap between those written.
            var written = await database.Complaints.InsertInOrderAsync(documents);
            for (var i = 0; i < written; i++) filings[i].Done.TrySetResult(documents[i]);
            _last[stored] = last + written;
            filings.RemoveRange(0, written);
            if (filings.Count == 0) return;

            if (await HasOneAsync(filings[0].Filed))
            {
                filings[0].Done.TrySetResult(null);
                filings.RemoveAt(0);
            }
            else
            {
                _last[stored] = await ReadLastAsync(stored);
            }
        }
    }

    private Task<int> ReadLastAsync(int day) => database.Complaints.Find(complaint => complaint.Day == day)
        .SortByDescending(complaint => complaint.Number).Project(complaint => complaint.Number).FirstOrDefaultAsync();

    private async Task<bool> HasOneAsync(NewComplaint filed) =>
        (filed.DedupeKey is { } key && await database.Complaints.Find(complaint => complaint.Dedupe == key).AnyAsync())
        || (filed.Rating is { } rating && await database.Complaints.Find(complaint => complaint.Rating == rating).AnyAsync());

    private sealed record Waiting(NewComplaint Filed, bool Unseen)
    {
        public TaskCompletionSource<ComplaintDocument?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ComplaintDocument ToDocument(DateOnly day, int number)
        {
            var document = ComplaintDocument.Of(Complaint.File(Filed, ComplaintCode.Format(day, number)), day, number);
            return Unseen ? document with { ReceivedAt = null, PendingAt = null } : document;
        }
    }
}
