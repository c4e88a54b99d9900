using System.Numerics;

namespace Feedback.Classification;

/// <summary>Hash to place, by open addressing: the hash is one already, so finding a term is one look into an array.</summary>
internal sealed class TermTable
{
    private readonly ulong[] _keys;
    private readonly int[] _places;
    private readonly int _mask;

    public TermTable(ReadOnlySpan<ulong> terms)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, terms.Length * 2));
        (_keys, _places, _mask) = (new ulong[size], new int[size], size - 1);
        Array.Fill(_places, -1);
        for (var place = 0; place < terms.Length; place++)
        {
            var slot = Slot(terms[place]);
            while (_places[slot] >= 0) slot = (slot + 1) & _mask;
            (_keys[slot], _places[slot]) = (terms[place], place);
        }
    }

    /// <summary>-1 when absent.</summary>
    public int Find(ulong term)
    {
        for (var slot = Slot(term); _places[slot] >= 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == term) return _places[slot];
        }

        return -1;
    }

    // The low bits of the hash follow the last letters; mixed with the high ones they spread.
    private int Slot(ulong term) => (int)((term ^ (term >> 32)) & (ulong)_mask);
}
