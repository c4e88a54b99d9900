using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Gathers what a batch changes in the counters and writes it to the log as one entry, in the batch's transaction.</summary>
internal sealed class RatingCounters
{
    private readonly WriteSession _session;
    private readonly int _longestLog;
    private readonly CounterFolds _folds;
    private readonly RecountState _recount;
    private readonly Dictionary<CounterKey, FiveCounts> _current = [];
    private readonly Dictionary<CounterKey, FiveCounts> _next = [];
    private readonly ChangeEntry _entry = new();
    private long _written;

    public RatingCounters(WriteSession session, SqliteDatabase database, int longestLog)
    {
        (_session, _longestLog) = (session, longestLog);
        _recount = new RecountState(session);
        _folds = new CounterFolds(session, database.Changes, longestLog);
    }

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign)
    {
        RatingTally.Visit(rating, (factor, answer) => Add(CounterKey.Of(rating, factor), answer, sign, _recount.HasCounted(rating)));
        if (_recount.IsReading(rating)) _recount.Disturb();
    }

    public void Count(Receipt receipt)
    {
        var counted = _recount.HasCounted(receipt);
        Add(CounterKey.Of(receipt), 0, 1, counted);
        if (receipt.IsLate) Add(CounterKey.Of(receipt), 1, 1, counted);
        if (_recount.IsReading(receipt)) _recount.Disturb();
    }

    /// <summary>Writes the gathered changes; called before the commit.</summary>
    public void Flush()
    {
        if (_written > 0 && _written >= Math.Min(64, _longestLog / 16)) Advance();
        Write(CounterTables.Current, _current);
        Write(CounterTables.Next, _next);
        _recount.Forget();
    }

    /// <summary>Drops everything gathered, when the batch was rolled back, and looks anew at the recount.</summary>
    public void Forget()
    {
        _current.Clear();
        _next.Clear();
        _recount.Forget();
    }

    /// <summary>Folds the log up to an entry, at most so many rows; whether nothing is left.</summary>
    public bool Drain(int rows, long end) => _folds.Drain(rows, end);

    private void Add(CounterKey key, int answer, int sign, bool counted)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_current, key, out _)[answer] += sign;
        if (counted) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_next, key, out _)[answer] += sign;
    }

    private void Advance()
    {
        _folds.Advance(_written, _recount.CurrentEnd);
        _written = 0;
    }

    private void Write(CounterTables tables, Dictionary<CounterKey, FiveCounts> changes)
    {
        if (changes.Count == 0) return;
        foreach (var (key, counts) in changes)
        {
            if (!counts.IsZero) _entry.Add(key, counts);
        }

        _session.Execute($"INSERT INTO {tables.Changes} (changes) VALUES ($0)", _entry.Take());
        _written += changes.Count;
        changes.Clear();
    }
}
