namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Numbers for the codes of agencies and services, in the order in which they are met. Numbers never change, so an older copy of the table stays right.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private string[] _codes = new string[64];

    /// <summary>Every code known now, by number; more than are used.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The number of a code written in UTF-8.</summary>
    public int Of(ReadOnlySpan<byte> code)
    {
        Span<char> letters = code.Length <= 256 ? stackalloc char[code.Length] : new char[code.Length];
        letters = letters[..System.Text.Encoding.UTF8.GetChars(code, letters)];
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var number)) return number;
        number = _numbers.Count;
        if (number == _codes.Length) Array.Resize(ref _codes, number * 2);
        _codes[number] = letters.ToString();
        _numbers.Add(_codes[number], number);
        return number;
    }
}
