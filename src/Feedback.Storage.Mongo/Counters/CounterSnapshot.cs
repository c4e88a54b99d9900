using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>One batch of the log.</summary>
internal sealed record LoggedBatch(int Seat, long Sequence, CounterChange[] Changes);

/// <summary>The log and the state of one moment. A row read after it holds, of each seat, at least what the log no longer has.</summary>
/// <param name="Kept">The log, and what was folded not long ago: rows read before that lack it.</param>
/// <param name="Reach">Per seat, the batch behind which nothing is missing in <paramref name="Kept"/>.</param>
internal sealed record CounterSnapshot(CounterState State, IReadOnlyList<LoggedBatch> Kept, IReadOnlyDictionary<string, long> Reach)
{
    public IReadOnlyList<LoggedBatch> Log { get; } = State.Folded.Behind(Kept);

    public IEnumerable<CounterChange> Changes => Log.SelectMany(batch => batch.Changes);

    /// <summary>Per seat, the last batch that is in the log or was.</summary>
    public Dictionary<string, long> UpTo => State.Folded.Raised(Log.GroupBy(batch => batch.Seat).ToDictionary(seat => SeatMarks.Name(seat.Key), seat => seat.Max(batch => batch.Sequence)));

    /// <summary>Whether all is known that came to the same counters since this state.</summary>
    public bool Reaches(CounterState state) => state.Generation == State.Generation && Reach.All(mark => mark.Value <= state.Folded.GetValueOrDefault(mark.Key));

    /// <summary>What came since a state.</summary>
    public IReadOnlyList<LoggedBatch> Since(CounterState state) => state.Folded.Behind(Kept);
}
