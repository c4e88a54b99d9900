using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>How far a recount has come, as the running batch sees it: what was counted already is kept up to date in the new counters too.</summary>
internal sealed class RecountState(WriteSession session)
{
    public const int CountingRatings = 0;
    public const int CountingReceipts = 1;
    public const int Comparing = 2;

    public static readonly string AddCurrent = Add(CounterTables.Current);
    public static readonly string AddNext = Add(CounterTables.Next);

    private bool _read;
    private long? _phase;
    private byte[] _rating = [];
    private string _receipt = "";

    public bool IsUnderWay => Phase is not null;

    public bool IsComparing => Phase == Comparing;

    private long? Phase
    {
        get
        {
            if (_read) return _phase;
            _read = true;
            _phase = session.Scalar<long>("SELECT COUNT(*) FROM recount") == 0 ? null : session.Scalar<long>("SELECT phase FROM recount");
            if (_phase is null) return null;
            _rating = session.Scalar<byte[]>("SELECT rating FROM recount") ?? [];
            _receipt = session.Scalar<string>("SELECT receipt FROM recount") ?? "";
            return _phase;
        }
    }

    public bool HasCounted(Rating rating) =>
        Phase is { } phase && (phase > CountingRatings || rating.Id.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(_rating) <= 0);

    public bool HasCounted(Receipt receipt) =>
        Phase is { } phase && phase >= CountingReceipts && (phase > CountingReceipts || string.CompareOrdinal(receipt.Id, _receipt) <= 0);

    /// <summary>The next batch looks again: another may have moved it on.</summary>
    public void Forget() => _read = false;

    private static string Add(CounterTables tables) =>
        $"""
        INSERT INTO {tables.Changes} (kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;
}
