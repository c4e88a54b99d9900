namespace Feedback.Storage.Sqlite.Counters;

/// <summary>A column of a row of <c>counts</c>: for each kind, in order, its number and its cells as bytes.</summary>
internal ref struct PackedRow(ReadOnlySpan<byte> row)
{
    private PackedReader _reader = new(row);

    public CounterKind Kind { get; private set; }

    /// <summary>To be read by <see cref="SlotReader"/>.</summary>
    public ReadOnlySpan<byte> Cells { get; private set; }

    public bool Read()
    {
        if (_reader.Ended) return false;
        Kind = new CounterKind(_reader.Int());
        Cells = _reader.Bytes();
        return true;
    }
}
