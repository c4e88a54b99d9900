namespace Feedback.Storage.Mongo.Counters;

/// <summary>Numbers for the codes of agencies or services, in the order in which they came.</summary>
internal sealed class KeptNames
{
    private readonly List<string> _names;
    private readonly Dictionary<string, int> _numbers;

    public KeptNames() => (_names, _numbers) = ([], new Dictionary<string, int>(StringComparer.Ordinal));

    public KeptNames(KeptNames known) => (_names, _numbers) = ([.. known._names], new Dictionary<string, int>(known._numbers, StringComparer.Ordinal));

    public IReadOnlyList<string> All => _names;

    public int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out var number)) return number;
        _numbers.Add(name, number = _names.Count);
        _names.Add(name);
        return number;
    }
}
