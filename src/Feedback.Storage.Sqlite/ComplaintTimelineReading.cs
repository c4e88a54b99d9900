using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Walks along complaints oldest first.</summary>
internal static class ComplaintTimelineReading
{
    public static Page<Complaint> Read(SqliteConnection connection, ComplaintTimeline timeline)
    {
        var column = timeline.By == TimelineEvent.Received ? "received_at" : "corrected_at";
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .And($"{column} >= ?", timeline.From.ToUnixTimeMilliseconds())
            .And($"{column} < ?", timeline.To.ToUnixTimeMilliseconds());
        if (Cursor.TryParse(timeline.Cursor, out var after))
        {
            var at = after.At.ToUnixTimeMilliseconds();
            filter.And($"{column} >= ?", at).And($"({column} > {at.ToString(CultureInfo.InvariantCulture)} OR code > ?)", after.Key);
        }

        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"SELECT body FROM complaints{filter} ORDER BY {column}, code LIMIT {timeline.Limit + 1}");
        using var reader = command.ExecuteReader();
        var found = new List<Complaint>();
        while (reader.Read()) found.Add(StoredJson.Read(reader.GetString(0), StoredJson.Plain.Complaint));
        return Page.Cut(found, timeline.Limit, complaint => new Cursor(
            timeline.By == TimelineEvent.Received ? complaint.Filed.ReceivedAt : complaint.CorrectedAt!.Value, complaint.Code));
    }
}
