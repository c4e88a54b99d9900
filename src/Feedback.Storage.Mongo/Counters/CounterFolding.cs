using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// Folds the log into the counters that answer and into those a recount is making. What is folded is said, and a while later deleted
/// (<see cref="CounterLog.Stay"/>), and only while no recount has begun or ended since the log was read: else it is folded again.
/// </summary>
internal sealed class CounterFolding(MongoDatabase database, CounterLog log)
{
    /// <summary>Per seat, the last batch that is folded; null when a recount began or ended meanwhile.</summary>
    public async Task<IReadOnlyDictionary<string, long>?> FoldAsync()
    {
        var snapshot = await log.ReadAsync(CancellationToken.None);
        if (snapshot.Log.Count == 0) return snapshot.UpTo;
        var (state, upTo) = (snapshot.State, snapshot.UpTo);
        foreach (var (generation, cut) in Live(state)) await new CounterFold(database.Counters(generation), cut).AddAsync(snapshot.Changes, upTo);

        var update = Builders<CountLogDocument>.Update;
        var said = Span(snapshot.Changes).Inc(entry => entry.State!.Folds, 1);
        foreach (var (seat, sequence) in upTo) said = said.Max($"state.folded.{seat}", sequence);
        if ((await database.CountLog.UpdateOneAsync(entry => entry.Id == 0 && entry.State!.Epoch == state.Epoch, said)).MatchedCount == 0) return null;
        return upTo;
    }

    /// <summary>Shortens the log by what was said to be folded, and what is older.</summary>
    public static async Task ShortenAsync(MongoDatabase database, IReadOnlyDictionary<string, long> upTo)
    {
        foreach (var (seat, sequence) in upTo)
        {
            var (first, last) = (CountLogDocument.IdOf(int.Parse(seat, System.Globalization.CultureInfo.InvariantCulture), 0), sequence);
            await database.CountLog.DeleteManyAsync(entry => entry.Id > first && entry.Id <= first + last);
        }
    }

    /// <summary>Says that there are counters of these days and kinds.</summary>
    public static UpdateDefinition<CountLogDocument> Span(IEnumerable<CounterChange> changes)
    {
        var (first, last) = (int.MaxValue, 0);
        var kinds = new SortedSet<int>();
        foreach (var change in changes)
        {
            (first, last) = (Math.Min(first, change.Key.Day), Math.Max(last, change.Key.Day));
            kinds.Add(change.Key.Kind.Number);
        }

        return Builders<CountLogDocument>.Update.Min(entry => entry.State!.First, first).Max(entry => entry.State!.Last, last).AddToSetEach(entry => entry.State!.Kinds, kinds);
    }

    private static IEnumerable<(int Generation, Dictionary<string, long> Cut)> Live(CounterState state)
    {
        if (state.Generation > 0) yield return (state.Generation, state.Cut);
        if (state.Next is { } next) yield return (next.Generation, next.Cut);
    }
}
