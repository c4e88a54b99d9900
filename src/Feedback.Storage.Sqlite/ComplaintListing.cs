using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Lists complaints newest first.</summary>
internal static class ComplaintListing
{
    public static Page<Complaint> Read(SqliteConnection connection, ComplaintQuery query)
    {
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .AndIn("desk", query.Desks)
            .And("field = ?", query.Field)
            .And("triage = ?", query.Triage is { } triage ? (triage ? 1 : 0) : null)
            .And("instr(search, ?) > 0", query.Search); // LIKE has wildcards, and finds a long pattern "too complex"

        // Refused in triage, a complaint lies at a desk and is in triage no more, but nobody has ever held it.
        if (query.Triage == false) filter.And("json_extract(body, '$.handler') IS NOT NULL");
        if (!query.Restricted) filter.And("restricted = 0");
        if (query.Statuses.Count > 0) filter.And($"status IN ({string.Join(',', query.Statuses.Select(s => (int)s))})");
        if (Cursor.TryParse(query.Cursor, out var after))
        {
            var at = after.At.ToUnixTimeMilliseconds();
            filter.And("received_at <= ?", at).And($"(received_at < {at.ToString(CultureInfo.InvariantCulture)} OR code < ?)", after.Key);
        }

        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT body FROM complaints{filter} ORDER BY received_at DESC, code DESC LIMIT {query.Limit + 1}");
        using var reader = command.ExecuteReader();
        var found = new List<Complaint>();
        while (reader.Read()) found.Add(StoredJson.Read(reader.GetString(0), StoredJson.Plain.Complaint));
        return Page.Cut(found, query.Limit, complaint => new Cursor(complaint.Filed.ReceivedAt, complaint.Code));
    }
}
