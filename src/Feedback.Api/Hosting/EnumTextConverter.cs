using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feedback.Api.Hosting;

/// <summary>
/// Enumerations as the contract writes them and in no other way. The framework's own converter also reads <c>WEB</c> and
/// <c>web,app</c>.
/// </summary>
internal sealed class EnumTextConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Names<T>.Parse(reader.GetString()!) is { } value ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names<T>.Of(value));
    }
}
