using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Api.Hosting;

namespace Feedback.Api.Indices;

/// <summary>Writes a cell as the serializer would, without looking up each member: a national table has ten thousand cells.</summary>
internal sealed class CellConverter : JsonConverter<CellResponse>
{
    [ThreadStatic]
    private static JsonBytes? Used;

    public override CellResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cells are only ever written.");

    public override void Write(Utf8JsonWriter writer, CellResponse value, JsonSerializerOptions options)
    {
        var json = Used ??= new JsonBytes();
        json.Clear();
        json.Raw("{\"key\":"u8);
        Members(json, value.Key, json.Text);
        Figures(json, value);
        json.Raw(value.Suppressed ? ",\"suppressed\":true,\"flags\":["u8 : ",\"suppressed\":false,\"flags\":["u8);
        for (var i = 0; i < value.Flags.Count; i++)
        {
            if (i > 0) json.Raw(","u8);
            json.Text(value.Flags[i]);
        }

        json.Raw("]"u8);
        Extra(json, ",\"before\":"u8, value.Before);
        Extra(json, ",\"summary\":"u8, value.Summary);
        Extra(json, ",\"shrunken\":"u8, value.Shrunken);
        Extra(json, ",\"rank\":"u8, value.Rank);
        Extra(json, ",\"response\":"u8, value.Response);
        Extra(json, ",\"weighted\":"u8, value.Weighted);
        Extra(json, ",\"ratings\":"u8, value.Ratings);
        json.Raw("}"u8);
        writer.WriteRawValue(json.Written, skipInputValidation: true);
    }

    private static void Figures(JsonBytes json, CellResponse value)
    {
        json.Raw(",\"n\":"u8);
        if (value.N is { } n) json.Number(n);
        else json.Raw("null"u8);

        json.Raw(",\"counts\":"u8);
        if (value.Counts is { } counts) Members(json, counts, json.Number);
        else json.Raw("null"u8);

        Figure(json, ",\"satisfied\":"u8, value.Satisfied);
        if (value.Interval is { } interval)
        {
            Figure(json, ",\"interval\":{\"low\":"u8, interval.Low);
            Figure(json, ",\"high\":"u8, interval.High);
            json.Raw("}"u8);
        }
        else
        {
            json.Raw(",\"interval\":null"u8);
        }

        Figure(json, ",\"mean\":"u8, value.Mean);
        Figure(json, ",\"score100\":"u8, value.Score100);
    }

    private static void Members<T>(JsonBytes json, IReadOnlyDictionary<string, T> members, Action<T> write)
    {
        var first = true;
        json.Raw("{"u8);
        foreach (var (name, value) in members)
        {
            if (!first) json.Raw(","u8);
            first = false;
            json.Text(name);
            json.Raw(":"u8);
            write(value);
        }

        json.Raw("}"u8);
    }

    private static void Figure(JsonBytes json, ReadOnlySpan<byte> name, decimal? figure)
    {
        json.Raw(name);
        if (figure is { } value) json.Number(value);
        else json.Raw("null"u8);
    }

    /// <summary>What was asked for beside is absent where there is none.</summary>
    private static void Extra<T>(JsonBytes json, ReadOnlySpan<byte> name, T? extra)
        where T : class
    {
        if (extra is null) return;
        json.Raw(name);
        json.Raw(JsonSerializer.SerializeToUtf8Bytes(extra, ApiJson.Info<T>()));
    }
}
