using Feedback.Domain;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;

namespace Feedback.Api.Integrity;

/// <summary>
/// Looks at yesterday's and today's ratings, keeps what it finds as flags, and sets aside exactly the ratings that a flag holds. Running it again
/// changes nothing; what a human dismissed stays dismissed.
/// </summary>
internal sealed class RatingScan(PastDays past, IRatingStore ratings, IRecordStore<FlagCase> flags, TimeProvider clock)
{
    private const int MostFlags = 10_000;
    private static readonly IntegrityRules Rules = new();

    /// <returns>How many flags hold, and how many ratings were set aside or taken in again.</returns>
    public async Task<(int Holding, int Changed)> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToStored();
        var start = StuffingDetector.WindowStart(now);
        var window = (await past.ReadAsync(start, null, ct)).Where(rating => rating.OccurredAt >= start).ToList();
        var baseline = await past.BaselineAsync(start.ToVietnamDay(), Rules, ct);
        var found = StuffingDetector.Find([.. window.Select(PastDays.Trace)], baseline, Rules).Select(flag => FlagCase.Of(flag, now)).ToDictionary(flag => flag.Id, StringComparer.Ordinal);
        var kept = await KeepAsync(found, start.ToVietnamDay(), now.ToVietnamDay(), ct);
        return (kept.Count(flag => flag.Holds), await ApplyAsync(window, kept, now, ct));
    }

    /// <summary>Sets aside what holding flags hold, and takes in again what none holds any more.</summary>
    public async Task<int> ApplyAsync(IReadOnlyList<Rating> window, IReadOnlyList<FlagCase> kept, DateTimeOffset now, CancellationToken ct)
    {
        var holder = new Dictionary<Guid, string>();
        foreach (var flag in kept.Where(flag => flag.Holds))
        {
            foreach (var id in flag.Ratings) holder.TryAdd(id, flag.Id);
        }

        var changed = 0;
        foreach (var some in window.Where(rating => rating.SetAside is null && holder.ContainsKey(rating.Id)).GroupBy(rating => holder[rating.Id]))
        {
            changed += await ratings.MarkAsync([.. some.Select(rating => rating.Id)], new SetAside(some.Key, now), ct);
        }

        return changed + await ratings.MarkAsync([.. window.Where(rating => rating.SetAside is not null && !holder.ContainsKey(rating.Id)).Select(rating => rating.Id)], null, ct);
    }

    /// <summary>The flags of the window's days as they now stand.</summary>
    private async Task<List<FlagCase>> KeepAsync(Dictionary<string, FlagCase> found, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var kept = new List<FlagCase>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var stored in await flags.ListAsync(new RecordQuery(FlagCase.PrefixOf(day), MostFlags), ct))
            {
                var next = Next(stored, found.GetValueOrDefault(stored.Id));
                found.Remove(stored.Id);

                // Somebody decided this very moment: their decision stands, and the next look sees it.
                kept.Add(next == stored || await flags.TryReplaceAsync(next, ct) ? next : stored);
            }
        }

        foreach (var flag in found.Values)
        {
            if (await flags.TryAddAsync(flag, ct)) kept.Add(flag);
        }

        return kept;
    }

    private static FlagCase Next(FlagCase stored, FlagCase? found)
    {
        if (stored.State is FlagState.Confirmed or FlagState.Dismissed) return stored;
        if (found is null) return stored.State == FlagState.Withdrawn ? stored : stored with { State = FlagState.Withdrawn, Version = stored.Version + 1 };
        return stored.State == FlagState.Open && stored.Ratings.SequenceEqual(found.Ratings)
            ? stored
            : found with { Version = stored.Version + 1, FoundAt = stored.FoundAt, Decisions = stored.Decisions };
    }
}
