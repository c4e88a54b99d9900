using System.Text.Json.Nodes;
using CsvHelper;

namespace Feedback.Api.Indices;

/// <summary>One table of a publication as CSV (RFC 4180, UTF-8), read from the frozen bytes themselves.</summary>
internal static class PublicationCsv
{
    private static readonly string[] Columns = ["code", "parent", "suppressed", "n", "counts", "satisfied", "low", "high", "mean", "score100", "flags"];

    /// <summary>Null when the publication has no such table.</summary>
    public static byte[]? Write(string content, string table, string scale)
    {
        var found = JsonNode.Parse(content)!["tables"]!.AsArray().FirstOrDefault(one => one!["name"]!.GetValue<string>() == table && one["scale"]!.GetValue<string>() == scale);
        if (found is null) return null;
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var row in found["rows"]!.AsArray()) csv.WriteRecord([.. Columns.Select(column => Text(row![column]))]);
        }

        return stream.ToArray();
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(' ', list.Select(one => one!.ToString())),
        _ => value.ToString(),
    };
}
