using System.Text;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Many names with their <see cref="PackedCells"/>, in the order of the names' bytes: each name and its cells with their lengths before them, so that one is skipped without reading.</summary>
internal static class PackedNames
{
    /// <summary>The packed names with the changes added; what no change names is copied as it is.</summary>
    public static byte[] Add(ReadOnlySpan<byte> packed, Dictionary<string, Dictionary<CounterSlot, FiveCounts>> changes)
    {
        var output = new PackedWriter(packed.Length + 64 + (changes.Count * 24));
        var cells = new PackedWriter();
        var input = new PackedReader(packed);
        foreach (var (name, slots) in changes.Select(change => (Name: Encoding.UTF8.GetBytes(change.Key), change.Value)).OrderBy(change => change.Name, ByBytes.Order))
        {
            ReadOnlySpan<byte> before = [];
            while (!input.Ended)
            {
                var here = input;
                var stored = input.Bytes();
                var order = stored.SequenceCompareTo(name);
                if (order > 0)
                {
                    input = here;
                    break;
                }

                before = input.Bytes();
                if (order == 0) break;
                output.Raw(packed[here.At..input.At]);
                before = [];
            }

            cells.Clear();
            PackedCells.Add(cells, before, slots.OrderBy(slot => slot.Key.Number));
            if (cells.Length == 0) continue;
            output.Bytes(name);
            output.Bytes(cells.Written);
        }

        output.Raw(packed[input.At..]);
        return output.Written.ToArray();
    }

    private sealed class ByBytes : IComparer<byte[]>
    {
        public static readonly ByBytes Order = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
