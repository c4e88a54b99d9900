using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// What a recount has counted since its finest rows were written the last time, added up in packed rows. The log of the recount holds the same until they are
/// written, in their order and some at a time: who breaks off reads it again. Others may be at the same recount: what they have written of the same span of the log is not written twice.
/// </summary>
internal sealed class RecountFold
{
    private const CounterGrain Grain = CounterGrain.AgencyServiceDays;

    /// <summary>About what a row takes beside its bytes.</summary>
    private const int Overhead = 120;

    private readonly Dictionary<CounterRowKey, byte[]> _rows = [];
    private readonly RowAddition _addition = new(Grain);
    private readonly CodeNumbers _codes = new();
    private FoldState _stored = new(Grain, 0, 0, null);
    private List<CounterRowKey>? _order;
    private long _seen;

    public long Bytes { get; private set; }

    /// <summary>Another process has written rows: what is gathered here may be in them.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Begins where the recount stands; nothing when there is none.</summary>
    public void Begin(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        Clear();
        IsStale = false;
        if (!RecountSteps.IsUnderWay(connection)) return;
        (_stored, _seen) = (Stored(connection), Stored(connection).Done);
        if (_stored.At is not null) Read(connection, _stored.UpTo);
    }

    /// <summary>Adds what was counted since.</summary>
    public void Read(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);

        // Rows of which some are written belong to a span of the log: these first.
        if (_stored.At is null && RecountSteps.IsUnderWay(connection)) Read(connection, RecountSteps.LastCounted(connection));
    }

    /// <summary>Whether more was counted: a span that an earlier process had begun to write is read alone.</summary>
    public bool IsBehind(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        return RecountSteps.IsUnderWay(connection) && _seen < RecountSteps.LastCounted(connection);
    }

    /// <summary>Forgets what is written.</summary>
    public void Clear()
    {
        _rows.Clear();
        (_order, Bytes) = (null, 0);
        _stored = _stored with { Done = _seen, UpTo = _seen, At = null };
    }

    private void Read(SqliteConnection connection, long upTo)
    {
        var changes = new List<LoggedChange>();
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, $"SELECT seq, changes FROM {CounterTables.Next.Changes} WHERE seq > ? AND seq <= ? ORDER BY seq", out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, _seen);
            raw.sqlite3_bind_int64(statement, 2, upTo);
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                _seen = raw.sqlite3_column_int64(statement, 0);
                ChangeEntry.Read(_seen, raw.sqlite3_column_blob(statement, 1), _codes, changes.Add);
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
        }

        Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(changes));
    }

    /// <summary>Writes at most so many rows in the writer's transaction, which may be repeated: how far it is stands in the file. Whether there is nothing more to be written.</summary>
    public bool Write(WriteSession session, int most)
    {
        var stored = Stored(session.Connection);
        var ofThis = stored.At is not null && stored.Done == _stored.Done && stored.UpTo == _seen;
        IsStale = stored != _stored && !ofThis;
        if (IsStale) return true;
        _order ??= Order();
        var next = ofThis ? After(stored.At!.Value) : 0;
        var end = Math.Min(next + most, _order.Count);
        for (var at = next; at < end; at++) Write(session, _order[at]);
        var ended = end == _order.Count;
        FoldStates.Write(session, CounterTables.Next, ended ? new FoldState(Grain, _seen, _seen, null) : new FoldState(Grain, _stored.Done, _seen, _order[end - 1]));
        if (ended) session.Execute($"DELETE FROM {CounterTables.Next.Changes} WHERE seq <= $0", _seen);
        return ended;
    }

    private static FoldState Stored(SqliteConnection connection) => FoldStates.Read(connection, CounterTables.Next).Single(state => state.Grain == Grain);

    private List<CounterRowKey> Order()
    {
        var order = _rows.Keys.ToList();
        order.Sort(Compare);
        return order;
    }

    private int After(CounterRowKey row)
    {
        var at = _order!.BinarySearch(row, Comparer<CounterRowKey>.Create(Compare));
        return at < 0 ? ~at : at + 1;
    }

    private static int Compare(CounterRowKey a, CounterRowKey b)
    {
        var order = a.Period.CompareTo(b.Period);
        if (order == 0) order = string.CompareOrdinal(a.Agency, b.Agency);
        return order == 0 ? string.CompareOrdinal(a.Service, b.Service) : order;
    }

    private void Add(ReadOnlySpan<LoggedChange> changes)
    {
        var order = FoldOrder.Of(Grain, changes, _codes.Codes);
        var ofRow = new List<SlotChange>();
        for (var at = 0; at < order.Length;)
        {
            var row = Row(changes[order[at]]);
            ofRow.Clear();
            for (; at < order.Length && Row(changes[order[at]]) == row; at++) SlotChange.AddTo(ofRow, changes[order[at]], Grain);
            Put(row, _addition.Add(_rows.GetValueOrDefault(row), ofRow));
        }
    }

    private CounterRowKey Row(in LoggedChange change) => new(Grain.Period(change.Day), _codes.Codes[change.Agency], _codes.Codes[change.Service]);

    private void Put(CounterRowKey row, byte[] cells)
    {
        Bytes += cells.Length - (_rows.TryGetValue(row, out var before) ? before.Length : -Overhead);
        _rows[row] = cells;
    }

    private void Write(WriteSession session, CounterRowKey row)
    {
        var changes = new List<SlotChange>();
        var added = new PackedRow(_rows[row]);
        while (added.Read())
        {
            var slots = new SlotReader(added.Cells);
            while (slots.Read()) changes.Add(new SlotChange(added.Kind, slots.Slot, slots.Counts));
        }

        var (grain, period) = ((object)(long)Grain, (object)(long)row.Period);
        var stored = session.Scalar<byte[]>(
            $"SELECT cells FROM {CounterTables.Next.Counts} WHERE grain = $0 AND period = $1 AND agency = $2 AND service = $3", grain, period, row.Agency, row.Service);
        session.Execute(
            $"INSERT OR REPLACE INTO {CounterTables.Next.Counts} (grain, period, agency, service, cells) VALUES ($0, $1, $2, $3, $4)",
            grain, period, row.Agency, row.Service, stored is null ? _rows[row] : _addition.Add(stored, changes));
    }
}
