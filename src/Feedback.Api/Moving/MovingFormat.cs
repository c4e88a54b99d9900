using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Moving;

namespace Feedback.Api.Moving;

/// <summary>The first line of an export. Of a later version it may say more: read all the same, to tell which it is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ExportHeader(string Format, int Version, DateTimeOffset? MadeAt);

/// <summary>The last: how many records lie between, and the SHA-256 of all lines before it, each with its line feed.</summary>
internal sealed record ExportFooter(long Records, string Sha256);

/// <summary>An export is lines of JSON: a header, a record a line, a footer. Described in docs/operations.md.</summary>
internal static class MovingFormat
{
    public const string Name = "feedback-export";

    public const int Version = 1;

    // A member that is missing, or that only a later program knows, is told and not lost.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatIsNotOptional } },
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write<T>(T line) => JsonSerializer.Serialize(line, Json);

    public static string Write(MovedRecord record) => JsonSerializer.Serialize(record, Json);

    /// <exception cref="JsonException">The line is not JSON, or not such a one.</exception>
    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException("The line is null.");

    /// <summary>The same; null where that one throws.</summary>
    public static T? TryRead<T>(string line) where T : class
    {
        try
        {
            return Read<T>(line);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    public static void Add(this IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));

    public static string Text(this IncrementalHash hash) => Convert.ToHexStringLower(hash.GetCurrentHash());

    private static void RequireWhatIsNotOptional(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.AssociatedParameter is { IsNullable: false, HasDefaultValue: false }) member.IsRequired = true;
        }
    }
}
