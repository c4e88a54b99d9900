using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Adds changes to the rows of every grain. Thousands of changes at once touch far fewer pages than one batch after the other,
/// which is why the log is there.
/// </summary>
internal sealed class CounterFold(WriteSession session, CounterTables tables)
{
    /// <summary>So many changes at once, some 50 ms of the writer's time.</summary>
    public const int Most = 5000;

    private readonly Dictionary<CounterRowKey, SortedDictionary<CounterSlot, long[]>> _rows = [];

    private readonly string _find =
        $"SELECT cells FROM {tables.Counts} WHERE grain = $0 AND kind = $1 AND period = $2 AND agency = $3 AND service = $4";

    private readonly string _insert =
        $"INSERT INTO {tables.Counts} (grain, kind, period, agency, service, cells) VALUES ($0, $1, $2, $3, $4, $5)";

    private readonly string _update =
        $"UPDATE {tables.Counts} SET cells = $5 WHERE grain = $0 AND kind = $1 AND period = $2 AND agency = $3 AND service = $4";

    /// <summary>Folds the oldest changes and takes them out of the log, all in the running transaction; whether there may be more.</summary>
    public static bool Run(WriteSession session, CounterTables tables, int most = Most)
    {
        var fold = new CounterFold(session, tables);
        var (rows, last) = (0, 0L);
        using (var command = session.Query($"SELECT seq, kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4 FROM {tables.Changes} ORDER BY seq LIMIT {most}"))
        using (var reader = command.ExecuteReader())
        {
            for (; reader.Read(); rows++)
            {
                last = reader.GetInt64(0);
                fold.Add(Key(reader), [reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11)]);
            }
        }

        fold.Write();
        session.Execute($"DELETE FROM {tables.Changes} WHERE seq <= $0", last);
        return rows == most;
    }

    public void Add(CounterKey key, ReadOnlySpan<long> counts)
    {
        foreach (var grain in CounterGrains.All)
        {
            var row = key.Row(grain);
            if (!_rows.TryGetValue(row, out var slots)) _rows.Add(row, slots = []);
            if (!slots.TryGetValue(key.Slot(grain), out var sums)) slots.Add(key.Slot(grain), sums = new long[PackedCells.Answers]);
            for (var i = 0; i < sums.Length; i++) sums[i] = checked(sums[i] + counts[i]);
        }
    }

    /// <summary>Writes what was added to the rows, each once, in the order of their key.</summary>
    public void Write()
    {
        // In the order of the index: neighbours lie on one page.
        foreach (var (row, slots) in _rows.OrderBy(entry => entry.Key))
        {
            object grain = (long)row.Grain;
            object kind = (long)row.Kind.Number;
            object period = (long)row.Period;
            var cells = session.Scalar<byte[]>(_find, grain, kind, period, row.Agency, row.Service);
            session.Execute(cells is null ? _insert : _update, grain, kind, period, row.Agency, row.Service, PackedCells.Add(cells, slots));
        }

        _rows.Clear();
    }

    private static CounterKey Key(SqliteDataReader reader) => new(
        new CounterKind(reader.GetInt32(1)), reader.GetInt32(2), reader.GetString(3), reader.GetString(4), reader.GetInt32(5), reader.GetInt32(6));
}
