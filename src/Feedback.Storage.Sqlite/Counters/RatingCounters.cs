using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Gathers what a batch changes in the counters and writes each changed counter once, in the batch's transaction.</summary>
internal sealed class RatingCounters(WriteSession session, int longestLog)
{
    private readonly Dictionary<CounterKey, long[]> _current = [];
    private readonly Dictionary<CounterKey, long[]> _next = [];
    private readonly RecountState _recount = new(session);
    private long _written;

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign)
    {
        Count(_current, rating, sign);
        if (_recount.HasCounted(rating)) Count(_next, rating, sign);
    }

    public void Count(Receipt receipt)
    {
        Count(_current, receipt);
        if (_recount.HasCounted(receipt)) Count(_next, receipt);
    }

    /// <summary>Writes the gathered changes; called before the commit.</summary>
    public void Flush()
    {
        Write(CounterTables.Current, _current);
        Write(CounterTables.Next, _next);
        Clear();
        if (_written < longestLog / 16) return;
        _written = 0;
        Shorten();
    }

    /// <summary>Drops everything gathered, when the batch was rolled back, and looks anew at the recount.</summary>
    public void Forget() => Clear();

    internal static void Count(Dictionary<CounterKey, long[]> counts, Rating rating, int sign) => RatingTally.Visit(
        rating, (factor, answer) => Counts(counts, CounterKey.Of(rating, factor))[answer] += sign);

    internal static void Count(Dictionary<CounterKey, long[]> counts, Receipt receipt)
    {
        var found = Counts(counts, CounterKey.Of(receipt));
        found[0]++;
        if (receipt.IsLate) found[1]++;
    }

    private static long[] Counts(Dictionary<CounterKey, long[]> counts, CounterKey key)
    {
        if (!counts.TryGetValue(key, out var found)) counts.Add(key, found = new long[PackedCells.Answers]);
        return found;
    }

    private void Write(CounterTables tables, Dictionary<CounterKey, long[]> counts)
    {
        foreach (var (key, c) in counts)
        {
            session.Execute(
                tables == CounterTables.Current ? RecountState.AddCurrent : RecountState.AddNext,
                key.Kind.Number, key.Day, key.Agency, key.Service, key.Channel, key.Outcome, c[0], c[1], c[2], c[3], c[4]);
        }

        _written += counts.Count;
    }

    /// <summary>Folds the logs when they are long; not while a recount compares the tables, which must stay as they are.</summary>
    private void Shorten()
    {
        if (_recount.IsComparing) return;
        Shorten(CounterTables.Current);
        if (_recount.IsUnderWay) Shorten(CounterTables.Next);
    }

    /// <summary>Half of it, so that no batch waits for the whole; more when more has come at once.</summary>
    private void Shorten(CounterTables tables)
    {
        var length = Length(tables);
        if (length >= longestLog) CounterFold.Run(session, tables, (int)(length - (longestLog / 2)));
    }

    // The log is read from its beginning to its end by number, and its numbers have no gaps but at its end.
    private long Length(CounterTables tables) => session.Scalar<long>($"SELECT COALESCE(MAX(seq) - MIN(seq) + 1, 0) FROM {tables.Changes}");

    private void Clear()
    {
        _current.Clear();
        _next.Clear();
        _recount.Forget();
    }
}
