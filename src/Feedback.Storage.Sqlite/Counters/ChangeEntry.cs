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
        PackedChange.Write(_changes, key, Place(key.Agency), Place(key.Service), counts);
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
        for (var rest = reader.Int(); rest > 0; rest--)
        {
            var change = PackedChange.Read(ref reader);
            add(new LoggedChange(seq, change.Kind, change.Day, codes[change.Agency], codes[change.Service], (sbyte)change.Slot.Channel, (sbyte)change.Slot.Outcome, change.Counts));
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
