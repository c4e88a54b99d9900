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
            var grain = (CounterGrain)(order <= 0 ? old : next).GetInt32(0);
            var before = order <= 0 ? (byte[])old[4] : [];
            var after = order >= 0 ? (byte[])next[4] : [];
            var (counted, differing) = Differences(grain, before, after);
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
        command.CommandText = $"SELECT grain, period, agency, service, cells FROM {tables.Counts} ORDER BY grain, period, agency, service";
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

    private static (long Cells, long Differing) Differences(CounterGrain grain, byte[] before, byte[] after)
    {
        var next = Cells(grain, after);
        if (before.AsSpan().SequenceEqual(after)) return (next.Count, 0);
        var old = Cells(grain, before);
        var differing = next.LongCount(cell => !old.Remove(cell.Key, out var counts) || !counts.SequenceEqual(cell.Value)) + old.Count;

        // The cells are right and their totals are not.
        return (next.Count, Math.Max(differing, 1));
    }

    private static Dictionary<(CounterKind, CounterSlot), long[]> Cells(CounterGrain grain, byte[] bytes)
    {
        var cells = new Dictionary<(CounterKind, CounterSlot), long[]>();
        var row = new PackedRow(bytes);
        while (row.Read())
        {
            var slots = new SlotReader(row.Cells(grain));
            while (slots.Read())
            {
                var counts = slots.Counts;
                cells.Add((row.Kind, slots.Slot), ((ReadOnlySpan<long>)counts).ToArray());
            }
        }

        return cells;
    }
}
