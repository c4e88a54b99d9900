using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Functions of migration 0005: counters as they were kept before become entries of the log.</summary>
internal static class MigratedChanges
{
    public static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction<long, long, string, string, byte[], byte[]>("log_of_days", OfDays, isDeterministic: true);
        connection.CreateFunction("log_of_change", arguments => OfChange(arguments), isDeterministic: true);
    }

    /// <summary>Folds a log of any length before anybody reads it, in portions that memory holds.</summary>
    public static void Fold(SqliteDatabase database)
    {
        const int Portion = 1_000_000;
        using var session = new WriteSession(database.OpenForWriting(), database, counterLog: Portion);
        if (Length(session) < Portion / 2 || session.Scalar<long>("SELECT COUNT(*) FROM recount") > 0) return;
        for (var more = true; more;)
        {
            session.Begin();
            var view = ChangeLog.Some(session.Connection, Portion);
            more = view.Changes.Length > 0;
            new CounterFolds(session, database.Changes, Portion).Drain(view, int.MaxValue, view.Last);
            session.Commit();
        }
    }

    private static long Length(WriteSession session) =>
        session.Scalar<long>("SELECT COALESCE(MAX(seq), 0) - (SELECT MIN(done) FROM count_folds) FROM count_changes");

    private static byte[] OfDays(long kind, long year, string agency, string service, byte[] cells)
    {
        var entry = new ChangeEntry();
        var reader = new SlotReader(cells);
        while (reader.Read())
        {
            var slot = reader.Slot;
            var day = CounterGrain.AgencyServiceDays.Day((int)year, slot.Part);
            entry.Add(new CounterKey(new CounterKind((int)kind), day, agency, service, slot.Channel, slot.Outcome), reader.Counts);
        }

        return entry.Take();
    }

    private static byte[] OfChange(object?[] values)
    {
        int Number(int i) => (int)(long)values[i]!;
        var counts = default(FiveCounts);
        for (var i = 0; i < FiveCounts.Length; i++) counts[i] = (long)values[6 + i]!;
        var entry = new ChangeEntry();
        entry.Add(new CounterKey(new CounterKind(Number(0)), Number(1), (string)values[2]!, (string)values[3]!, Number(4), Number(5)), counts);
        return entry.Take();
    }
}
