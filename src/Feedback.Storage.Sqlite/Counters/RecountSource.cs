using System.Text.Json;
using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>The rows of one table as changes of counters, read on any connection.</summary>
/// <param name="Position">Column of <c>recount</c>: the last id that is counted.</param>
/// <param name="Reading">Column of <c>recount</c>: the last id that is being read.</param>
/// <param name="Done">Column of <c>recount</c>: how many rows are counted.</param>
internal sealed record RecountSource(string Table, int Phase, string Position, string Reading, string Done, RecountSource.CountRow Count)
{
    public delegate void CountRow(ReadOnlySpan<byte> body, ChangeEntry entry);

    public static readonly RecountSource Ratings = new("ratings", RecountState.CountingRatings, "rating", "reading_rating", "ratings", CountRating);
    public static readonly RecountSource Receipts = new("receipts", RecountState.CountingReceipts, "receipt", "reading_receipt", "receipts", CountReceipt);

    /// <summary>Counts the rows behind the position, up to the one that is marked as the last to be read or, without a mark, at most so many.</summary>
    public (int Rows, object? Last) Read(SqliteConnection connection, ChangeEntry entry, bool marked, int most = int.MaxValue)
    {
        var database = connection.Handle!;
        var end = marked ? $" AND id <= (SELECT {Reading} FROM recount)" : "";
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(
                database, $"SELECT id, body FROM {Table} WHERE id > (SELECT {Position} FROM recount){end} ORDER BY id LIMIT {most}", out var statement),
            database);
        using (statement)
        {
            var (rows, code) = (0, 0);
            object? last = null;
            for (; (code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW; rows++)
            {
                last = raw.sqlite3_column_type(statement, 0) == raw.SQLITE_TEXT
                    ? raw.sqlite3_column_text(statement, 0).utf8_to_string()
                    : raw.sqlite3_column_blob(statement, 0).ToArray();
                Count(raw.sqlite3_column_blob(statement, 1), entry);
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
            return (rows, last);
        }
    }

    private static void CountRating(ReadOnlySpan<byte> body, ChangeEntry entry)
    {
        var rating = JsonSerializer.Deserialize(body, StoredJson.Plain.CountedRating)!.ToRating();
        RatingTally.Visit(rating, (factor, answer) => entry.Add(CounterKey.Of(rating, factor), One(answer)));
    }

    private static void CountReceipt(ReadOnlySpan<byte> body, ChangeEntry entry)
    {
        var receipt = JsonSerializer.Deserialize(body, StoredJson.Plain.Receipt)!;
        var counts = One(0);
        if (receipt.IsLate) counts[1] = 1;
        entry.Add(CounterKey.Of(receipt), counts);
    }

    private static FiveCounts One(int answer)
    {
        var counts = default(FiveCounts);
        counts[answer] = 1;
        return counts;
    }
}
