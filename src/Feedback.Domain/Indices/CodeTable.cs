namespace Feedback.Domain.Indices;

/// <summary>Numbers codes as they come, so that keys are small and compare without text.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    public string this[int number] => _codes[number];

    public int NumberOf(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
        {
            number = _codes.Count;
            _numbers.Add(code, number);
            _codes.Add(code);
        }

        return number;
    }

    public int Compare(int a, int b) => string.CompareOrdinal(_codes[a], _codes[b]);

    /// <summary>The place of each number in the order of the codes.</summary>
    public int[] Ranks() => Ranks(Compare);

    /// <summary>The place of each number in another order.</summary>
    public int[] Ranks(Comparison<int> order)
    {
        var numbers = Enumerable.Range(0, _codes.Count).ToArray();
        Array.Sort(numbers, order);
        var ranks = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++) ranks[numbers[i]] = i;
        return ranks;
    }
}
