using System.Collections.Frozen;
using System.Text.Json;

namespace Feedback.Api.Hosting;

/// <summary>The text of each value of an enumeration as the contract writes it.</summary>
internal static class Names<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName =
        Enum.GetValues<T>().ToFrozenDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> ByValue = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static T? Parse(string text) => ByName.TryGetValue(text, out var value) ? value : null;

    public static string Of(T value) => ByValue[value];
}
