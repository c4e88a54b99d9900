using System.Globalization;
using System.Text.Json;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Lists ratings newest first by walking the id, which is a UUID v7 made at the time of receipt.</summary>
internal static class RatingListing
{
    public static Page<Rating> Read(SqliteConnection connection, RatingQuery query)
    {
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .AndIn("agency", query.Agencies)
            .And("service = ?", query.Service)
            .And("stratum = ?", (int?)query.Stratum)
            .And("scale = ?", (int?)query.Scale)
            .And("low = ?", query.Low is { } low && query.Part is null ? (low ? 1 : 0) : null)
            .And("commented = ?", query.WithComment is { } with ? (with ? 1 : 0) : null)
            .And("id >= ?", query.From is { } from ? FirstIdAt(from) : null)
            .And("id < ?", Before(query))
            .And("json_extract(body, '$.channel') = ?", query.Channel?.ToString())
            .And("json_extract(body, '$.occurredAt') < ?", query.GivenBefore is { } given ? Written(given) : null);
        if (query.Part is { } factor) filter.And(Answered(factor, query.Low));
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"SELECT body FROM ratings{filter} ORDER BY id DESC LIMIT {query.Limit + 1}");
        using var reader = command.ExecuteReader();
        var found = new List<Rating>();
        while (reader.Read()) found.Add(StoredJson.Read(reader.GetString(0), StoredJson.Plain.Rating));
        return Page.Cut(found, query.Limit, rating => new Cursor(rating.ReceivedAt, rating.Id.ToString()));
    }

    /// <summary>
    /// The one upper bound of the walk. Of two, SQLite seeks to one and steps over all that lies before the other: with every page more.
    /// </summary>
    private static byte[]? Before(RatingQuery query)
    {
        var end = query.To is { } to ? FirstIdAt(to) : null;
        if (!Cursor.TryParse(query.Cursor, out var cursor) || !Guid.TryParse(cursor.Key, out var seen)) return end;
        var after = seen.ToByteArray(bigEndian: true);
        return end is not null && end.AsSpan().SequenceCompareTo(after) < 0 ? end : after;
    }

    /// <summary>That a factor was answered, and low or not. Walks along the list: no index knows it.</summary>
    private static string Answered(Factor factor, bool? low)
    {
        var value = $"json_extract(body, '$.answer.factors.{factor}')";
        if (low is not { } wanted) return $"{value} IS NOT NULL";
        return $"({string.Join(" OR ", Enum.GetValues<Scale>().Select(scale => string.Create(CultureInfo.InvariantCulture, $"scale = {(int)scale} AND {value} IN ({string.Join(", ", scale.LowValues(wanted))})")))})";
    }

    /// <summary>As it stands in a body; written alike, an earlier time comes first.</summary>
    private static string Written(DateTimeOffset at) => JsonSerializer.Serialize(at.ToUniversalTime(), StoredJson.Plain.DateTimeOffset).Trim('"');

    private static byte[] FirstIdAt(DateTimeOffset at)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        var id = new byte[16];
        for (var i = 0; i < 6; i++) id[i] = (byte)(milliseconds >> (40 - (8 * i)));
        return id;
    }
}
