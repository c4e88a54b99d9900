namespace Feedback.Storage.Mongo.Counters;

/// <summary>The changes of one batch as bytes: the names they use, then each change with the numbers of its names.</summary>
internal static class PackedChanges
{
    public static byte[] Write(IEnumerable<KeyValuePair<CounterKey, FiveCounts>> counts)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new PackedWriter(4096);
        foreach (var (key, values) in counts)
        {
            changes.Int(key.Kind.Number);
            changes.Int(key.Day);
            changes.Int(NumberOf(key.Agency));
            changes.Int(NumberOf(key.Service));
            changes.Int(CounterSlot.Of(0, key.Channel, key.Outcome).Number);
            changes.Counts(values);
        }

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
            var (kind, day) = (new CounterKind(input.Int()), input.Int());
            var (agency, service) = (names[input.Int()], names[input.Int()]);
            var slot = new CounterSlot(input.Int());
            var counts = default(FiveCounts);
            input.AddCounts(ref counts);
            changes.Add(new CounterChange(seat, sequence, new CounterKey(kind, day, agency, service, slot.Channel, slot.Outcome), counts));
        }

        return [.. changes];
    }
}
