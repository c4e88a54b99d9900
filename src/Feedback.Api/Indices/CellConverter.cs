using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Api.Hosting;

namespace Feedback.Api.Indices;

/// <summary>Writes a cell as the serializer would, member by member without looking each of them up: a national table has ten thousand cells.</summary>
internal sealed class CellConverter : JsonConverter<CellResponse>
{
    public override CellResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cells are only ever written.");

    public override void Write(Utf8JsonWriter writer, CellResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("key"u8);
        foreach (var (name, code) in value.Key) writer.WriteString(name, code);
        writer.WriteEndObject();
        WriteFigures(writer, value);
        writer.WriteBoolean("suppressed"u8, value.Suppressed);
        writer.WriteStartArray("flags"u8);
        foreach (var flag in value.Flags) writer.WriteStringValue(flag);
        writer.WriteEndArray();

        Extra(writer, "before"u8, value.Before);
        Extra(writer, "summary"u8, value.Summary);
        Extra(writer, "shrunken"u8, value.Shrunken);
        Extra(writer, "rank"u8, value.Rank);
        Extra(writer, "response"u8, value.Response);
        Extra(writer, "weighted"u8, value.Weighted);
        if (value.Ratings is { } ratings) writer.WriteString("ratings"u8, ratings);
        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, CellResponse value)
    {
        if (value.N is { } n) writer.WriteNumber("n"u8, n);
        else writer.WriteNull("n"u8);

        if (value.Counts is { } counts)
        {
            writer.WriteStartObject("counts"u8);
            foreach (var (name, count) in counts) writer.WriteNumber(name, count);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("counts"u8);
        }

        Figure(writer, "satisfied"u8, value.Satisfied);
        if (value.Interval is { } interval)
        {
            writer.WriteStartObject("interval"u8);
            writer.WriteNumber("low"u8, interval.Low);
            writer.WriteNumber("high"u8, interval.High);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("interval"u8);
        }

        Figure(writer, "mean"u8, value.Mean);
        Figure(writer, "score100"u8, value.Score100);
    }

    private static void Figure(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? figure)
    {
        if (figure is { } value) writer.WriteNumber(name, value);
        else writer.WriteNull(name);
    }

    /// <summary>What was asked for beside is absent where there is none.</summary>
    private static void Extra<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? extra)
        where T : class
    {
        if (extra is null) return;
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, extra, ApiJson.Info<T>());
    }
}
