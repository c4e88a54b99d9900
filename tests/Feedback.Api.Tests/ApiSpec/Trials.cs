using System.Globalization;
using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>Values to try for a member: at each bound its schema states, just inside and just outside, and of other types.</summary>
internal static class Trials
{
    public static IEnumerable<JsonNode?> For(JsonObject schema, JsonNode? valid) => schema["type"]!.GetValue<string>() switch
    {
        "string" => [valid, .. Texts(schema).Select(text => (JsonNode?)JsonValue.Create(text)), .. Times(schema, valid), 5, true, new JsonArray("a")],
        "integer" => Integers(schema),
        "boolean" => [true, false, "true", 1],
        "array" => [.. Arrays(schema, valid), "x", new JsonObject()],
        "object" => ["x", 7, new JsonArray()],
        var type => throw new InvalidOperationException($"No trials for {type}."),
    };

    /// <summary>Texts at the bounds, in letters and beyond the basic plane, with control characters, and of no enumeration.</summary>
    public static IEnumerable<string> Texts(JsonObject schema)
    {
        yield return "";
        if (schema["enum"] is JsonArray values)
        {
            foreach (var value in values) yield return value!.GetValue<string>();
            yield return "nonsense";
            yield return values[0]!.GetValue<string>().ToUpperInvariant();
            yield return $"{values[0]},{values[^1]}";
            yield break;
        }

        var min = Number(schema, "minLength") ?? 0;
        var max = Number(schema, "maxLength");
        foreach (var length in new[] { min - 1, min, max, max + 1 })
        {
            if (length is not > 0) continue;
            yield return new string('a', length.Value);
            if (schema["x-opaque"] is null) yield return string.Concat(Enumerable.Repeat("😀", length.Value));
        }

        // Composed it is as long as allowed, as sent twice that.
        if (max is { } most) yield return string.Concat(Enumerable.Repeat("e\u0302", most));
        yield return "\u0001" + new string('a', min);
        yield return "not what the pattern says!" + new string('a', min);
    }

    private static IEnumerable<JsonNode?> Times(JsonObject schema, JsonNode? valid)
    {
        if (schema["format"]?.GetValue<string>() != "date-time") yield break;
        yield return "2026-11-22";
        yield return "22/11/2026 10:15";
        yield return "2026-11-22T10:15:00";
        yield return "2026-13-45T10:15:00Z";
        yield return "2026-11-22T25:15:00Z";
        // The same instant as a clock in Viet Nam shows it.
        if (valid is not null)
        {
            yield return DateTimeOffset.Parse(valid.GetValue<string>(), CultureInfo.InvariantCulture)
                .ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }
    }

    private static IEnumerable<JsonNode?> Integers(JsonObject schema)
    {
        var (least, most) = (schema["minimum"]!.GetValue<long>(), schema["maximum"]!.GetValue<long>());
        if (most - least <= MostTried)
        {
            for (var value = least - 1; value <= most + 1; value++) yield return value;
        }
        else
        {
            foreach (var value in (long[])[least - 1, least, most, most + 1]) yield return value;
        }

        yield return 1.5;
        yield return 99999999999999;
        yield return "1";
    }

    private static IEnumerable<JsonNode?> Arrays(JsonObject schema, JsonNode? valid)
    {
        var items = SpecDocument.Instance.Resolve(schema["items"]!);
        var max = Number(schema, "maxItems")!.Value;
        var distinct = items["enum"] is JsonArray values
            ? values.Select(value => value!.DeepClone()).ToList()
            : [.. Enumerable.Range(0, max + 1).Select(i => valid is JsonArray { Count: > 0 } some && some[0] is JsonObject item
                ? item.DeepClone()
                : JsonValue.Create($"Tên gọi {i}"))];
        yield return new JsonArray();
        yield return new JsonArray([.. distinct.Take(1)]);
        yield return new JsonArray([.. distinct.Take(max).Select(item => item.DeepClone())]);
        yield return new JsonArray([.. distinct.Append(distinct[0]).Take(max + 1).Select(item => item.DeepClone())]);
        if (schema["uniqueItems"] is not null) yield return new JsonArray(distinct[0].DeepClone(), distinct[0].DeepClone());
    }

    private const int MostTried = 1000;

    private static int? Number(JsonObject schema, string bound) => schema[bound]?.GetValue<int>();
}
