namespace Feedback.Storage.Mongo.Counters;

/// <summary>The changes of one batch as bytes: the names they use, then each change with the numbers of its names.</summary>
internal static class PackedChanges
{
    public static byte[] Write(IEnumerable<KeyValuePair<CounterKey, FiveCounts>> counts)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new PackedWriter(4096);
        foreach (var (key, values) in counts) PackedChange.Write(changes, key, NumberOf(key.Agency), NumberOf(key.Service), values);

        var output = new PackedWriter(changes.Length + (names.Count * 16) + 16);
        output.Int(names.Count);
        foreach (var (name, _) in names.OrderBy(name => name.Value)) output.Text(name);
        output.Raw(changes.Written);
        return output.Written.ToArray();

        int NumberOf(string name)
        {
            if (!names.TryGetValue(name, out var number)) names.Add(name, number = names.Count);
            return number;
        }
    }

    /// <param name="known">Gives one string for each name, however often it comes.</param>
    public static CounterChange[] Read(byte[] packed, int seat, long sequence, Func<string, string> known)
    {
        var input = new PackedReader(packed);
        var names = new string[input.Int()];
        for (var i = 0; i < names.Length; i++) names[i] = known(input.Text());
        var changes = new List<CounterChange>();
        while (!input.Ended)
        {
            var change = PackedChange.Read(ref input);
            changes.Add(new CounterChange(
                seat, sequence, new CounterKey(change.Kind, change.Day, names[change.Agency], names[change.Service], change.Slot.Channel, change.Slot.Outcome), change.Counts));
        }

        return [.. changes];
    }
}
