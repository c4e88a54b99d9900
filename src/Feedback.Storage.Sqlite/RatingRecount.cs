using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite;

/// <summary>
/// Counts every rating and receipt anew in the writer's own transaction. The old counters are set aside, the new
/// ones are built by the very code that keeps them, and the two are compared cell by cell.
/// </summary>
internal static class RatingRecount
{
    private static readonly (string Name, string Key, string Counted)[] Tables =
    [
        ("rating_days", "day, series, factor", "c0 | c1 | c2 | c3 | c4 <> 0"),
        ("rating_months", "series, month, factor", "c0 | c1 | c2 | c3 | c4 <> 0"),
        ("receipt_days", "day, series", "count <> 0"),
    ];

    public static RecountReport Run(WriteSession session)
    {
        // What the batch gathered so far belongs to the old counters.
        session.Counters.Flush();
        foreach (var (table, _, _) in Tables)
        {
            session.Execute($"CREATE TEMP TABLE old_{table} AS SELECT * FROM {table}");
            session.Execute($"DELETE FROM {table}");
        }

        var ratings = Read(session, "SELECT body FROM ratings", body =>
            session.Counters.Count(StoredJson.Read(body, StoredJson.Plain.Rating), 1));
        var receipts = Read(session, "SELECT body FROM receipts", body =>
            session.Counters.Count(StoredJson.Read(body, StoredJson.Plain.Receipt)));
        session.Counters.Flush();

        long cells = 0;
        long corrected = 0;
        foreach (var (table, key, counted) in Tables)
        {
            cells += session.Scalar<long>($"SELECT COUNT(*) FROM {table}");
            corrected += Differences(session, table, key, counted);
            session.Execute($"DROP TABLE temp.old_{table}");
        }

        return new RecountReport(ratings, receipts, cells, corrected);
    }

    private static long Differences(WriteSession session, string table, string key, string counted)
    {
        // A change taken back leaves a cell of zeros behind, which a recount does not make: that is no difference.
        var now = $"SELECT * FROM {table} WHERE {counted}";
        var before = $"SELECT * FROM temp.old_{table} WHERE {counted}";

        // A cell with another count is in both directions of the difference, and still one cell.
        return session.Scalar<long>(
            $"""
            SELECT COUNT(*) FROM (
                SELECT {key} FROM ({now} EXCEPT {before}) UNION SELECT {key} FROM ({before} EXCEPT {now}))
            """);
    }

    private static long Read(WriteSession session, string sql, Action<string> count)
    {
        long rows = 0;
        using var query = session.Query(sql);
        using var reader = query.ExecuteReader();
        while (reader.Read())
        {
            count(reader.GetString(0));
            rows++;
        }

        return rows;
    }
}
