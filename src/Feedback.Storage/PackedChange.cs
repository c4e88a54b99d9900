namespace Feedback.Storage;

/// <summary>One change of a counter in an entry of a store's log; its agency and service by their places among the entry's codes.</summary>
internal readonly record struct PackedChange(CounterKind Kind, int Day, int Agency, int Service, CounterSlot Slot, FiveCounts Counts)
{
    public static void Write(PackedWriter output, CounterKey key, int agency, int service, in FiveCounts counts)
    {
        output.Int(key.Kind.Number);
        output.Int(key.Day);
        output.Int(agency);
        output.Int(service);
        output.Int(CounterSlot.Of(0, key.Channel, key.Outcome).Number);
        output.Counts(counts);
    }

    public static PackedChange Read(ref PackedReader input)
    {
        var (kind, day, agency, service, slot) = (new CounterKind(input.Int()), input.Int(), input.Int(), input.Int(), new CounterSlot(input.Int()));
        var counts = default(FiveCounts);
        input.AddCounts(ref counts);
        return new PackedChange(kind, day, agency, service, slot, counts);
    }
}
