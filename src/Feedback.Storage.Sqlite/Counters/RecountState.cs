using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// How far a recount has come, as the running batch sees it: what was counted already is kept up to date in the new counters too; what is being read
/// right now must be read again when it changes.
/// </summary>
internal sealed class RecountState(WriteSession session)
{
    public const int CountingRatings = 0;
    public const int CountingReceipts = 1;
    public const int Comparing = 2;

    private bool _read;
    private long? _phase;
    private byte[] _rating = [];
    private string _receipt = "";
    private byte[]? _readingRatings;
    private string? _readingReceipts;
    private long _currentEnd;

    /// <summary>Entries behind this one are not folded once all is counted, so that both logs hold the same of them while the tables are compared.</summary>
    public long CurrentEnd => Phase == Comparing ? _currentEnd : long.MaxValue;

    private long? Phase
    {
        get
        {
            if (!_read) Read();
            return _phase;
        }
    }

    public bool HasCounted(Rating rating) => Phase is { } phase && (phase > CountingRatings || Bytes(rating).SequenceCompareTo(_rating) <= 0);

    public bool HasCounted(Receipt receipt) =>
        Phase is { } phase && phase >= CountingReceipts && (phase > CountingReceipts || string.CompareOrdinal(receipt.Id, _receipt) <= 0);

    public bool IsReading(Rating rating) =>
        Phase == CountingRatings && _readingRatings is { } upTo && !HasCounted(rating) && Bytes(rating).SequenceCompareTo(upTo) <= 0;

    public bool IsReading(Receipt receipt) =>
        Phase == CountingReceipts && _readingReceipts is { } upTo && !HasCounted(receipt) && string.CompareOrdinal(receipt.Id, upTo) <= 0;

    public void Disturb() => session.Execute("UPDATE recount SET disturbed = disturbed + 1");

    /// <summary>The next batch looks again: another may have moved it on.</summary>
    public void Forget() => _read = false;

    private static ReadOnlySpan<byte> Bytes(Rating rating) => rating.Id.ToByteArray(bigEndian: true);

    private void Read()
    {
        _read = true;
        using var command = session.Query("SELECT phase, rating, receipt, reading_rating, reading_receipt, current_end FROM recount");
        using var reader = command.ExecuteReader();
        _phase = reader.Read() ? reader.GetInt64(0) : null;
        if (_phase is null) return;
        (_rating, _receipt) = ((byte[])reader[1], reader.GetString(2));
        _readingRatings = reader.IsDBNull(3) ? null : (byte[])reader[3];
        _readingReceipts = reader.IsDBNull(4) ? null : reader.GetString(4);
        if (_phase == Comparing) _currentEnd = reader.GetInt64(5);
    }
}
