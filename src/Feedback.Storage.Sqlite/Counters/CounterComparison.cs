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
            var before = order <= 0 ? (byte[])old[5] : [];
            var after = order >= 0 ? (byte[])next[5] : [];
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
        command.CommandText = $"SELECT grain, kind, period, agency, service, cells FROM {tables.Counts} ORDER BY grain, kind, period, agency, service";
        return command;
    }

    private static int Compare(SqliteDataReader a, SqliteDataReader b)
    {
        for (var i = 0; i < 3; i++)
        {
            var order = a.GetInt32(i).CompareTo(b.GetInt32(i));
            if (order != 0) return order;
        }

        // As SQLite orders text: by its bytes.
        for (var i = 3; i < 5; i++)
        {
            var order = System.Text.Encoding.UTF8.GetBytes(a.GetString(i)).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b.GetString(i)));
            if (order != 0) return order;
        }

        return 0;
    }

    private static (long Cells, long Differing) Differences(byte[] before, byte[] after)
    {
        if (before.AsSpan().SequenceEqual(after)) return (Count(after), 0);
        var (old, next) = (Slots(before), Slots(after));
        var differing = next.LongCount(slot => !old.Remove(slot.Key, out var counts) || !counts.SequenceEqual(slot.Value));
        return (next.Count, differing + old.Count);
    }

    private static long Count(byte[] cells)
    {
        var slots = 0;
        var reader = new PackedReader(cells);
        while (reader.Read()) slots++;
        return slots;
    }

    private static Dictionary<CounterSlot, long[]> Slots(byte[] cells)
    {
        var slots = new Dictionary<CounterSlot, long[]>();
        var reader = new PackedReader(cells);
        while (reader.Read()) slots.Add(reader.Slot, [.. reader.Counts]);
        return slots;
    }
}
