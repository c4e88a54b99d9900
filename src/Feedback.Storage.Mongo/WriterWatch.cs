using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Shows that this process lives, and finishes what others left: a seat whose owner shows no life is taken over, its batch is
/// finished and it is set free. Being wrong about a death is harmless, since a batch may be done by two.
/// </summary>
internal sealed partial class WriterWatch(
    MongoDatabase database, BatchApplication application, WriterSeat seat, TimeProvider clock, ILogger logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly Dictionary<int, (ObjectId Owner, long Beat, long Since)> _seen = [];

    public async Task LookAsync()
    {
        if (seat.Number != 0) await seat.BeatAsync();
        var others = await database.Writers.Find(writer => writer.Owner != null && writer.Owner != seat.Owner)
            .Project(writer => new { writer.Id, writer.Owner, writer.Beat }).ToListAsync();
        foreach (var other in others)
        {
            var (owner, beat) = (other.Owner!.Value, other.Beat);
            if (!_seen.TryGetValue(other.Id, out var seen) || seen.Owner != owner || seen.Beat != beat)
            {
                // By our own clock from when we saw it: clocks of two machines need not agree.
                _seen[other.Id] = (owner, beat, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(seen.Since) >= Patience)
            {
                await TakeOverAsync(other.Id, owner, beat);
            }
        }

        await Lease.EndDeadAsync(database);
    }

    private async Task TakeOverAsync(int number, ObjectId owner, long beat)
    {
        var update = Builders<Documents.WriterDocument>.Update;
        var self = ObjectId.GenerateNewId();
        var taken = await database.Writers.FindOneAndUpdateAsync<Documents.WriterDocument>(
            writer => writer.Id == number && writer.Owner == owner && writer.Beat == beat, update.Set(writer => writer.Owner, self));
        if (taken is null) return;

        LogTakenOver(logger, number, taken.Batch is not null);
        if (taken.Batch is not null) await application.ApplyAsync(number, taken.Sequence, taken.Batch);
        await database.Writers.UpdateOneAsync(
            writer => writer.Id == number && writer.Owner == self, update.Unset(writer => writer.Batch).Unset(writer => writer.Owner));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process at writer's seat {Seat} shows no life; seat taken over, unfinished batch: {Unfinished}.")]
    private static partial void LogTakenOver(ILogger logger, int seat, bool unfinished);
}
