using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>What keeps the counters quick beside the batches: folds a log that is long, counts anew what an older version filled, and drops what a recount has replaced.</summary>
internal sealed partial class CounterUpkeep(
    MongoDatabase database, CounterLog log, TableKeeper tables, WriterSeat seat, int longestLog, TimeProvider clock, ILogger logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A query that began with the replaced counters has long ended.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private (int Epoch, long Since)? _seen;
    private (IReadOnlyDictionary<string, long> UpTo, long At)? _folded;

    public async Task LookAsync(CancellationToken leaving)
    {
        var snapshot = await log.ReadAsync(CancellationToken.None);
        tables.Advance(snapshot);
        if (snapshot.State.Generation == 0) await CountFirstAsync(leaving);
        else if (snapshot.Log.Sum(batch => batch.Changes.Length) >= longestLog) await FoldAsync();
        await ShortenAsync();
        await DropAsync(snapshot.State.Epoch);
    }

    /// <summary>One after the other, over all processes.</summary>
    public async Task<RecountReport> RecountAsync(ObjectId owner, IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        var lease = new Lease(database, Lease.Recount);
        while (!await lease.TryTakeAsync(owner)) await Task.Delay(Interval / 20, clock, cancellationToken);
        try
        {
            return await new RatingRecount(database, log).RunAsync(progress, cancellationToken);
        }
        finally
        {
            await lease.ReturnAsync(owner);
        }
    }

    private async Task CountFirstAsync(CancellationToken leaving)
    {
        // Not for the lease's sake, which without a seat another ends at once, but so that two do not usually do it.
        var owner = seat.Number == 0 ? ObjectId.GenerateNewId() : seat.Owner;
        if (!await new Lease(database, Lease.Recount).TryTakeAsync(owner)) return;
        try
        {
            var report = await new RatingRecount(database, log).RunAsync(null, leaving);
            LogCounted(logger, report.Ratings, report.Receipts);
        }
        finally
        {
            await new Lease(database, Lease.Recount).ReturnAsync(owner);
        }
    }

    private async Task FoldAsync()
    {
        var (lease, owner) = (new Lease(database, Lease.Folding), seat.Owner);
        if (seat.Number == 0 || !await lease.TryTakeAsync(owner)) return;
        try
        {
            using var timed = StoreMetrics.Begin(nameof(CounterUpkeep), nameof(FoldAsync));
            if (await new CounterFolding(database, log).FoldAsync() is { } folded) _folded = (folded, clock.GetTimestamp());
        }
        finally
        {
            await lease.ReturnAsync(owner);
        }
    }

    /// <summary>What a process folded that died before it came to this goes with what is folded next.</summary>
    private async Task ShortenAsync()
    {
        if (_folded is not { } folded || clock.GetElapsedTime(folded.At) < CounterLog.Stay) return;
        await CounterFolding.ShortenAsync(database, folded.UpTo);
        _folded = null;
    }

    private async Task DropAsync(int epoch)
    {
        if (_seen?.Epoch != epoch)
        {
            _seen = (epoch, clock.GetTimestamp());
            return;
        }

        if (_seen.Value.Since == 0 || clock.GetElapsedTime(_seen.Value.Since) < Grace) return;
        _seen = (epoch, 0);
        var state = (await log.ReadAsync(CancellationToken.None)).State;
        if (state.Epoch != epoch) return;
        foreach (var name in await (await database.Database.ListCollectionNamesAsync()).ToListAsync())
        {
            if (!name.StartsWith(MongoDatabase.CountersName, StringComparison.Ordinal)) continue;
            var generation = int.Parse(name.AsSpan(MongoDatabase.CountersName.Length), CultureInfo.InvariantCulture);
            if (generation != state.Generation && generation != state.Next?.Generation) await database.Database.DropCollectionAsync(name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Counters made for a store of an older version: {Ratings} ratings, {Receipts} receipts.")]
    private static partial void LogCounted(ILogger logger, long ratings, long receipts);
}
