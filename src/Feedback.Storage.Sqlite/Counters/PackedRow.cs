namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// A row of <c>counts</c>: for each kind, in order, its number, the length of what follows, and its cells; in grains that keep totals
/// (<see cref="CounterGrains.KeepsTotals"/>) these come first, so that who does not divide by channel or outcome reads no more.
/// </summary>
internal ref struct PackedRow(ReadOnlySpan<byte> row)
{
    private PackedReader _reader = new(row);

    public CounterKind Kind { get; private set; }

    /// <summary>What stands behind the kind, as it is.</summary>
    public ReadOnlySpan<byte> Section { get; private set; }

    public bool Read()
    {
        if (_reader.Ended) return false;
        Kind = new CounterKind(_reader.Int());
        Section = _reader.Bytes();
        return true;
    }

    /// <summary>Cells whose slots are parts alone.</summary>
    public readonly ReadOnlySpan<byte> Totals() => new PackedReader(Section).Bytes();

    public readonly ReadOnlySpan<byte> Cells(CounterGrain grain)
    {
        if (!grain.KeepsTotals()) return Section;
        var reader = new PackedReader(Section);
        reader.Bytes();
        return reader.Rest();
    }
}
