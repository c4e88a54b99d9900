using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Domain.Moving;

namespace Feedback.Api.Moving;

/// <summary>The first line of an export.</summary>
internal sealed record ExportHeader(string Format, int Version, DateTimeOffset MadeAt);

/// <summary>The last: how many records lie between, and the SHA-256 of all lines before it, each with its line feed.</summary>
internal sealed record ExportFooter(long Records, string Sha256);

/// <summary>An export is lines of JSON: a header, a record a line, a footer. Described in docs/operations.md.</summary>
internal static class MovingFormat
{
    public const string Name = "feedback-export";

    public const int Version = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write<T>(T line) => JsonSerializer.Serialize(line, Json);

    public static string Write(MovedRecord record) => JsonSerializer.Serialize(record, Json);

    /// <exception cref="JsonException">The line is not JSON, or not such a one.</exception>
    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException("The line is null.");

    public static void Add(this IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));

    public static string Text(this IncrementalHash hash) => Convert.ToHexStringLower(hash.GetCurrentHash());
}
