using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// What a recount has counted since its finest rows were written the last time, added up in packed rows. The log of the recount holds the same until they are
/// written, in their order and some at a time: who breaks off reads it again. Others may be at the same recount: what they have written of the same span of the log is not written twice.
/// </summary>
/// <param name="mostBytes">What is gathered before it is written.</param>
internal sealed class RecountFold(long mostBytes)
{
    private const CounterGrain Grain = CounterGrain.AgencyServiceDays;

    /// <summary>About what a row takes beside its bytes.</summary>
    private const int Overhead = 120;

    /// <summary>Changes that are sorted and added at once: the more, the fewer rows are made twice. Unpacked they take 30 MB; a recount that was broken off may have millions.</summary>
    private const int AtOnce = 400_000;

    private readonly Dictionary<CounterRowKey, byte[]> _rows = [];
    private readonly RowAddition _addition = new(Grain);
    private readonly CodeNumbers _codes = new();
    private readonly List<LoggedChange> _waiting = [];
    private FoldState _stored = new(Grain, 0, 0, null);
    private List<CounterRowKey>? _order;
    private long _seen;

    private long _bytes;

    public bool IsFull => _bytes > mostBytes;

    /// <summary>Another process has written rows: what is gathered here may be in them.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Begins where the recount stands; nothing when there is none.</summary>
    public void Begin(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        Clear();
        IsStale = false;
        if (!RecountSteps.IsUnderWay(connection)) return;
        _stored = Stored(connection);
        _seen = _stored.Done;

        // Rows of which some are written belong to a span of the log: all of it, and nothing else before they are written.
        if (_stored.At is not null) Read(connection, _stored.UpTo, whole: true);
    }

    /// <summary>Adds what was counted since, until it is full.</summary>
    public void Read(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        if (_stored.At is null && RecountSteps.IsUnderWay(connection)) Read(connection, RecountSteps.LastCounted(connection), whole: false);
    }

    /// <summary>Whether more was counted than it has read.</summary>
    public bool IsBehind(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        return RecountSteps.IsUnderWay(connection) && _seen < RecountSteps.LastCounted(connection);
    }

    /// <summary>Forgets what is written.</summary>
    public void Clear()
    {
        _waiting.Clear();
        _rows.Clear();
        (_order, _bytes) = (null, 0);
        _stored = _stored with { Done = _seen, UpTo = _seen, At = null };
    }

    /// <summary>Adds up what was read: before anything is written, and better not in the writer's time.</summary>
    public void Settle() => Add(_waiting);

    /// <summary>Writes at most so many rows in the writer's transaction, which may be repeated: how far it is stands in the file. Whether there is nothing more to be written.</summary>
    public bool Write(WriteSession session, int most)
    {
        var stored = Stored(session.Connection);
        var ofThis = stored.At is not null && stored.Done == _stored.Done && stored.UpTo == _seen;
        IsStale = stored != _stored && !ofThis;
        if (IsStale) return true;
        if (_order is null)
        {
            Settle();
            _order = [.. _rows.Keys.Order()];
        }

        var next = ofThis ? After(stored.At!.Value) : 0;
        var end = Math.Min(next + most, _order.Count);
        for (var at = next; at < end; at++) Write(session, _order[at]);
        var ended = end == _order.Count;
        FoldStates.Write(session, CounterTables.Next, ended ? new FoldState(Grain, _seen, _seen, null) : new FoldState(Grain, _stored.Done, _seen, _order[end - 1]));
        if (ended) session.Execute($"DELETE FROM {CounterTables.Next.Changes} WHERE seq <= $0", _seen);
        return ended;
    }

    private void Read(SqliteConnection connection, long upTo, bool whole) => _seen = LogEntries.Read(
        connection, CounterTables.Next, _seen, upTo, _codes,
        () =>
        {
            if (_waiting.Count >= AtOnce) Settle();
            return whole || !IsFull;
        },
        _waiting.Add);

    private static FoldState Stored(SqliteConnection connection) => FoldStates.Read(connection, CounterTables.Next).Single(state => state.Grain == Grain);

    private int After(CounterRowKey row)
    {
        var at = _order!.BinarySearch(row);
        return at < 0 ? ~at : at + 1;
    }

    private void Add(List<LoggedChange> some)
    {
        var changes = CollectionsMarshal.AsSpan(some);
        var order = FoldOrder.Of(Grain, changes, _codes.Codes);
        var ofRow = new List<SlotChange>();
        for (var at = 0; at < order.Length;)
        {
            var row = Row(changes[order[at]]);
            ofRow.Clear();
            for (; at < order.Length && Row(changes[order[at]]) == row; at++) SlotChange.AddTo(ofRow, changes[order[at]], Grain);
            Put(row, _addition.Add(row, _rows.GetValueOrDefault(row), ofRow).Cells);
        }

        some.Clear();
    }

    private CounterRowKey Row(in LoggedChange change) => new(Grain.Period(change.Day), _codes.Codes[change.Agency], _codes.Codes[change.Service]);

    private void Put(CounterRowKey row, byte[] cells)
    {
        _bytes += cells.Length - (_rows.TryGetValue(row, out var before) ? before.Length : -Overhead);
        _rows[row] = cells;
    }

    private void Write(WriteSession session, CounterRowKey row)
    {
        var stored = StoredRow.CellsOf(session, CounterTables.Next, Grain, row);
        var made = stored is null ? new StoredRow(Grain, row, _rows[row], [], []) : _addition.Add(row, stored, Changes(_rows[row]));
        made.Write(session, CounterTables.Next, known: stored is not null);
    }

    private static List<SlotChange> Changes(byte[] cells)
    {
        var changes = new List<SlotChange>();
        var row = new PackedRow(cells);
        while (row.Read())
        {
            for (var slots = new SlotReader(row.Cells); slots.Read();) changes.Add(new SlotChange(row.Kind, slots.Slot, slots.Counts));
        }

        return changes;
    }
}
