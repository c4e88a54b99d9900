using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Indices.Publishing;

/// <summary>What the public reads: the tables with everything needed to judge and reuse them (licence, method, columns).</summary>
public sealed record PublicFile(
    string Publication,
    string Period,
    DateOnly From,
    DateOnly To,
    DateTimeOffset CutOff,
    string? Corrects,
    string? Reason,
    string Licence,
    string Method,
    string MethodVi,
    string MethodEn,
    IReadOnlyList<PublicColumn> Columns,
    IReadOnlyList<PublicTable> Tables,
    PublicExcluded Excluded);

/// <summary>What a column of the tables means.</summary>
public sealed record PublicColumn(string Name, string Vi, string En);

/// <summary>Writes a publication's bytes: the same input gives the same bytes, today and years later.</summary>
public static class PublicationText
{
    /// <summary>Version of rules and format that new publications are made by.</summary>
    public const string Method = "public-2";

    public static (string Text, PublicFile File) Write(Publication publication, PublicInput input, ReadOnlyMemory<byte> key)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var period = CalendarPeriod.Parse(publication.Period)!;
        var tables = new PublicTables(period, input, key);
        var method = PublicMethod.Of(input.Rounding);
        var file = new PublicFile(
            publication.Id, publication.Period, period.First, period.Last, publication.CutOff,
            publication.Number == 1 ? null : Publication.IdOf(publication.Period, publication.Number - 1), publication.Reason,
            "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/", method.Name, method.Vi, method.En, PublicMethod.Columns, tables.Build(), tables.Excluded());
        return (JsonSerializer.Serialize(file, PublicationJson.Plain.PublicFile), file);
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Pack(PublicInput input)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) JsonSerializer.Serialize(zip, input, PublicationJson.Plain.PublicInput);
        return Convert.ToBase64String(packed.ToArray());
    }

    public static PublicInput Unpack(string packed)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(zip, PublicationJson.Plain.PublicInput)!;
    }
}

/// <summary>How publications are written down. Vietnamese letters as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicFile))]
[JsonSerializable(typeof(PublicInput))]
internal sealed partial class PublicationJson : JsonSerializerContext
{
    public static PublicationJson Plain => Held.Plain;

    // Its own class: which part of this one is initialised first is not ours to say.
    private static class Held
    {
        public static readonly PublicationJson Plain = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
