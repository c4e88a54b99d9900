using Feedback.Domain.Complaints;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Finds complaints that may be like a text, by its bands and by place and field.</summary>
internal static class AlikeReading
{
    // Each band by its own walk along the index, newest first: a band that a flood fills costs no more than another.
    private const string ByBand =
        """
        SELECT DISTINCT body FROM complaints WHERE code IN (
            SELECT code FROM complaint_bands WHERE band = $band AND received_at >= $from AND received_at < $to ORDER BY received_at DESC LIMIT $limit)
        """;

    private const string ByTopic =
        "SELECT body FROM complaints WHERE place = $place AND field = $field AND received_at >= $from AND received_at < $to ORDER BY received_at DESC LIMIT $limit";

    public static IReadOnlyList<Complaint> Read(SqliteConnection connection, AlikeQuery query)
    {
        var found = new Dictionary<string, Complaint>(StringComparer.Ordinal);
        using var bands = Prepared(connection, ByBand, query, query.Limit / 4);
        var band = bands.Parameters.Add("$band", SqliteType.Integer);
        foreach (var number in query.Bands)
        {
            if (found.Count >= query.Limit) break;
            band.Value = number;
            Add(bands, found);
        }

        if (query is { Place: { } place, Field: { } field })
        {
            using var topic = Prepared(connection, ByTopic, query, query.Limit);
            topic.Parameters.AddWithValue("$place", place);
            topic.Parameters.AddWithValue("$field", field);
            Add(topic, found);
        }

        return [.. found.Values];
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, AlikeQuery query, int limit)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$from", query.From.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$to", query.To.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$limit", limit);
        return command;
    }

    private static void Add(SqliteCommand command, Dictionary<string, Complaint> found)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var complaint = StoredJson.Read(reader.GetString(0), StoredJson.Plain.Complaint);
            found[complaint.Code] = complaint;
        }
    }
}
