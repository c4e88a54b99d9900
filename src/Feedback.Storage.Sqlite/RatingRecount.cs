using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>
/// Counts every rating and receipt anew in the writer's own transaction. The old counters are set aside, the new
/// ones are built by the very code that keeps them, and the two are compared cell by cell.
/// </summary>
internal static class RatingRecount
{
    private static readonly string[] Tables = ["rating_days", "rating_months", "receipt_days"];

    public static RecountReport Run(WriteSession session)
    {
        // What the batch gathered so far belongs to the old counters.
        session.Counters.Flush();
        foreach (var table in Tables)
        {
            session.Execute($"CREATE TEMP TABLE old_{table} AS SELECT * FROM {table}");
            session.Execute($"DELETE FROM {table}");
        }

        var ratings = Read(session, "SELECT body FROM ratings", body =>
            session.Counters.Count(StoredJson.Read(body, StoredJson.Default.Rating), 1));
        var receipts = Read(session, "SELECT body FROM receipts", body =>
            session.Counters.Count(StoredJson.Read(body, StoredJson.Default.Receipt)));
        session.Counters.Flush();

        long cells = 0;
        long corrected = 0;
        foreach (var table in Tables)
        {
            cells += session.Scalar<long>($"SELECT COUNT(*) FROM {table}");
            corrected += Differences(session, table);
            session.Execute($"DROP TABLE temp.old_{table}");
        }

        return new RecountReport(ratings, receipts, cells, corrected);
    }

    private static long Differences(WriteSession session, string table)
    {
        // A change taken back leaves a cell of zeros behind, which a recount does not make: that is no difference.
        var counted = table == "receipt_days" ? "count <> 0" : "c0 <> 0 OR c1 <> 0 OR c2 <> 0 OR c3 <> 0 OR c4 <> 0";
        string Rows(string from) => $"SELECT * FROM {from} WHERE {counted}";
        return session.Scalar<long>($"SELECT COUNT(*) FROM ({Rows(table)} EXCEPT {Rows("temp.old_" + table)})")
            + session.Scalar<long>($"SELECT COUNT(*) FROM ({Rows("temp.old_" + table)} EXCEPT {Rows(table)})");
    }

    private static long Read(WriteSession session, string sql, Action<string> count)
    {
        long rows = 0;
        using SqliteDataReader reader = session.Statement(sql).ExecuteReader();
        while (reader.Read())
        {
            count(reader.GetString(0));
            rows++;
        }

        return rows;
    }
}
