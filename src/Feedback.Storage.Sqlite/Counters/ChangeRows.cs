using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds the part of the log that belongs to a query: at most some thousand changes, read from first to last.</summary>
internal static class ChangeRows
{
    public static void Read(SqliteConnection connection, CellQuery query, CounterKind[] kinds, CellSums sums)
    {
        var wanted = kinds.Select(kind => kind.Number).ToHashSet();
        var (first, last) = (StoredDay.Of(query.From), StoredDay.Of(query.To));
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(
                database, "SELECT kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4 FROM count_changes", out var statement),
            database);
        using (statement)
        {
            Span<long> counts = stackalloc long[PackedCells.Answers];
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                var kind = raw.sqlite3_column_int(statement, 0);
                var day = raw.sqlite3_column_int(statement, 1);
                if (!wanted.Contains(kind) || day < first || day > last) continue;

                var agency = raw.sqlite3_column_text(statement, 2).utf8_to_string();
                var service = raw.sqlite3_column_text(statement, 3).utf8_to_string();
                if (query.Agencies?.Contains(agency) == false || query.Services?.Contains(service) == false) continue;
                for (var i = 0; i < counts.Length; i++) counts[i] = raw.sqlite3_column_int64(statement, 6 + i);
                sums.AddFine(
                    new CounterKey(
                        new CounterKind(kind), day, agency, service,
                        raw.sqlite3_column_int(statement, 4), raw.sqlite3_column_int(statement, 5)),
                    counts);
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
