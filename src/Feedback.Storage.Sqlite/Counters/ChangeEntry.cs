using System.Text;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>An entry of the log: everything one batch changed, as bytes. First the codes it names, then each change with the places of its codes among them.</summary>
internal sealed class ChangeEntry
{
    private readonly PackedWriter _changes = new();
    private readonly PackedWriter _codes = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _count;

    public void Add(CounterKey key, in FiveCounts counts)
    {
        _changes.Int(key.Kind.Number);
        _changes.Int(key.Day);
        _changes.Int(Place(key.Agency));
        _changes.Int(Place(key.Service));
        _changes.Int(CounterSlot.Of(0, key.Channel, key.Outcome).Number);
        _changes.Counts(counts);
        _count++;
    }

    /// <summary>The bytes of all that was added; then empty again.</summary>
    public byte[] Take()
    {
        var entry = new PackedWriter();
        entry.Int(_places.Count);
        entry.Raw(_codes.Written);
        entry.Int(_count);
        entry.Raw(_changes.Written);
        _changes.Clear();
        _codes.Clear();
        _places.Clear();
        _count = 0;
        return entry.Written.ToArray();
    }

    public static void Read(long seq, ReadOnlySpan<byte> entry, CodeNumbers numbers, Action<LoggedChange> add)
    {
        var reader = new PackedReader(entry);
        var codes = new int[reader.Int()];
        for (var i = 0; i < codes.Length; i++) codes[i] = numbers.Of(reader.Bytes());
        var counts = default(FiveCounts);
        for (var rest = reader.Int(); rest > 0; rest--)
        {
            var (kind, day) = (new CounterKind(reader.Int()), reader.Int());
            var (agency, service) = (codes[reader.Int()], codes[reader.Int()]);
            var slot = new CounterSlot(reader.Int());
            reader.Counts(ref counts);
            add(new LoggedChange(seq, kind, day, agency, service, (sbyte)slot.Channel, (sbyte)slot.Outcome, counts));
        }
    }

    private int Place(string code)
    {
        if (_places.TryGetValue(code, out var place)) return place;
        _places.Add(code, place = _places.Count);
        _codes.Bytes(Encoding.UTF8.GetBytes(code));
        return place;
    }
}
