namespace Feedback.Storage.Mongo.Counters;

/// <summary>The changes of one batch as bytes: the names they use, then each change with the numbers of its names.</summary>
internal static class PackedChanges
{
    public static byte[] Write(IEnumerable<KeyValuePair<CounterKey, long[]>> counts)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new PackedOutput(4096);
        foreach (var (key, values) in counts)
        {
            changes.Number(key.Kind.Number);
            changes.Number(key.Day);
            changes.Number(NumberOf(key.Agency));
            changes.Number(NumberOf(key.Service));
            changes.Number(CounterSlot.Of(0, key.Channel, key.Outcome).Number);
            PackedCells.WriteCounts(changes, PackedCells.Present(values), values);
        }

        var output = new PackedOutput(changes.Length + (names.Count * 16) + 16);
        output.Number(names.Count);
        foreach (var (name, _) in names.OrderBy(name => name.Value)) output.Text(name);
        output.Raw(changes.AsSpan());
        return output.ToArray();

        int NumberOf(string name)
        {
            if (!names.TryGetValue(name, out var number)) names.Add(name, number = names.Count);
            return number;
        }
    }

    /// <param name="known">Gives one string for each name, however often it comes.</param>
    public static CounterChange[] Read(byte[] packed, int seat, long sequence, Func<string, string> known)
    {
        var input = new PackedInput(packed);
        var names = new string[input.Number()];
        for (var i = 0; i < names.Length; i++) names[i] = known(input.Text());
        var changes = new List<CounterChange>();
        while (!input.IsAtEnd)
        {
            var (kind, day) = (new CounterKind((int)input.Number()), (int)input.Number());
            var (agency, service) = (names[input.Number()], names[input.Number()]);
            var slot = new CounterSlot((int)input.Number());
            var counts = new long[PackedCells.Answers];
            PackedCells.ReadCounts(ref input, counts);
            changes.Add(new CounterChange(seat, sequence, new CounterKey(kind, day, agency, service, slot.Channel, slot.Outcome), counts));
        }

        return [.. changes];
    }
}
