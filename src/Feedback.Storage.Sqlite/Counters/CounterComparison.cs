using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Compares the counters that answer with those a recount made, both ordered by key, reading each once.</summary>
internal static class CounterComparison
{
    /// <summary>How many cells the new counters have, and how many differ from the old.</summary>
    public static (long Cells, long Corrected) Run(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var oldRows = Rows(connection, CounterTables.Current);
        using var nextRows = Rows(connection, CounterTables.Next);
        using var old = oldRows.ExecuteReader();
        using var next = nextRows.ExecuteReader();
        var (moreOld, moreNext) = (old.Read(), next.Read());
        var (cells, corrected) = (0L, 0L);
        while (moreOld || moreNext)
        {
            var order = !moreOld ? 1 : !moreNext ? -1 : Compare(old, next);
            var before = order <= 0 ? new Columns(old) : Columns.None;
            var after = order >= 0 ? new Columns(next) : Columns.None;
            var (counted, differing) = Differences(before, after);
            cells += counted;
            corrected += differing;
            if (order <= 0) moreOld = old.Read();
            if (order >= 0) moreNext = next.Read();
        }

        return (cells, corrected);
    }

    private static SqliteCommand Rows(SqliteConnection connection, CounterTables tables)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT grain, period, agency, service, COALESCE(CAST(totals || factors AS BLOB), x''), cells
            FROM {tables.Counts} LEFT JOIN {tables.Totals} USING (grain, period, agency, service) ORDER BY grain, period, agency, service
            """;
        return command;
    }

    private static int Compare(SqliteDataReader a, SqliteDataReader b)
    {
        for (var i = 0; i < 2; i++)
        {
            var order = a.GetInt32(i).CompareTo(b.GetInt32(i));
            if (order != 0) return order;
        }

        // As SQLite orders text: by its bytes.
        for (var i = 2; i < 4; i++)
        {
            var order = System.Text.Encoding.UTF8.GetBytes(a.GetString(i)).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b.GetString(i)));
            if (order != 0) return order;
        }

        return 0;
    }

    private static (long Cells, long Differing) Differences(Columns before, Columns after)
    {
        if (before.Cells.AsSpan().SequenceEqual(after.Cells)) return (Count(after.Cells), before.Totals.AsSpan().SequenceEqual(after.Totals) ? 0 : 1);
        var (old, next) = (Cells(before.Cells), Cells(after.Cells));
        return (next.Count, next.LongCount(cell => !old.Remove(cell.Key, out var counts) || !counts.SequenceEqual(cell.Value)) + old.Count);
    }

    private static long Count(byte[] column)
    {
        var cells = 0L;
        var row = new PackedRow(column);
        while (row.Read())
        {
            for (var slots = new SlotReader(row.Cells); slots.ReadSlot(); cells++) slots.SkipCounts();
        }

        return cells;
    }

    private static Dictionary<(CounterKind, CounterSlot), long[]> Cells(byte[] column)
    {
        var cells = new Dictionary<(CounterKind, CounterSlot), long[]>();
        var row = new PackedRow(column);
        while (row.Read())
        {
            var slots = new SlotReader(row.Cells);
            while (slots.Read())
            {
                var counts = slots.Counts;
                cells.Add((row.Kind, slots.Slot), ((ReadOnlySpan<long>)counts).ToArray());
            }
        }

        return cells;
    }

    private readonly record struct Columns(byte[] Totals, byte[] Cells)
    {
        public static readonly Columns None = new([], []);

        public Columns(SqliteDataReader reader)
            : this((byte[])reader[4], (byte[])reader[5])
        {
        }
    }
}
