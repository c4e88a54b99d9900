using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Feedback.Domain.Indices;

/// <summary>A few named values in a fixed order. A table has tens of thousands of cells with the same names: these share them, a dictionary each would not.</summary>
internal sealed class NamedValues<T>(IReadOnlyList<string> names, IReadOnlyList<T> values) : IReadOnlyDictionary<string, T>
{
    public int Count => values.Count;

    public IEnumerable<string> Keys => names;

    public IEnumerable<T> Values => values;

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no {key}.");

    public bool ContainsKey(string key) => names.Contains(key, StringComparer.Ordinal);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (names[i] != key) continue;
            value = values[i];
            return true;
        }

        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < values.Count; i++) yield return new KeyValuePair<string, T>(names[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
