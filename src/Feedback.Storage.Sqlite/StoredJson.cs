using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;
using Feedback.Domain.Routing;
using Feedback.Storage.Sqlite.Counters;

namespace Feedback.Storage.Sqlite;

/// <summary>How records are written into their <c>body</c> columns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Rating))]
[JsonSerializable(typeof(CountedRating))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(StoredModel))]
[JsonSerializable(typeof(ModelActivation))]
[JsonSerializable(typeof(Agency))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Field))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(ImportedFigures))]
[JsonSerializable(typeof(FlagCase))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(PublicationContent))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>With Vietnamese letters as they are: escaped, each would take six bytes. Bodies are never part of a page.</summary>
    public static StoredJson Plain => Held.Plain;

    public static string Write<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type);

    public static T Read<T>(string body, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body, type)!;

    // Its own class: which part of this one is initialised first is not ours to say.
    private static class Held
    {
        public static readonly StoredJson Plain =
            new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
