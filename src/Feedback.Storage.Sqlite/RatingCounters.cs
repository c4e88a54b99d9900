using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite;

/// <summary>Gathers what a batch adds to the counters and writes each touched cell once, in the batch's transaction.</summary>
internal sealed class RatingCounters(WriteSession session)
{
    private const string AddDay =
        """
        INSERT INTO rating_days (day, series, factor, c0, c1, c2, c3, c4) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO UPDATE SET c0 = c0 + excluded.c0, c1 = c1 + excluded.c1, c2 = c2 + excluded.c2, c3 = c3 + excluded.c3, c4 = c4 + excluded.c4
        """;

    private const string AddMonth =
        """
        INSERT INTO rating_months (month, series, factor, c0, c1, c2, c3, c4) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO UPDATE SET c0 = c0 + excluded.c0, c1 = c1 + excluded.c1, c2 = c2 + excluded.c2, c3 = c3 + excluded.c3, c4 = c4 + excluded.c4
        """;

    private readonly Dictionary<SeriesKey, long> _series = [];
    private readonly Dictionary<(int Day, long Series, int Factor), long[]> _days = [];
    private readonly Dictionary<(int Month, long Series, int Factor), long[]> _months = [];
    private readonly Dictionary<(int Day, long Series), long> _receipts = [];

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign)
    {
        var day = StoredDay.Of(rating.OccurredAt.ToVietnamDay());
        var key = SeriesKey.Of(rating);
        var fine = Series(key);
        var coarse = Series(key.WithoutService());
        RatingTally.Visit(rating, (factor, answer) =>
        {
            Cell(_days, (day, fine, (int)factor))[answer] += sign;
            Cell(_months, (day / 100, coarse, (int)factor))[answer] += sign;
        });
    }

    public void Count(Receipt receipt)
    {
        var key = (StoredDay.Of(receipt.CompletedAt.ToVietnamDay()), Series(SeriesKey.Of(receipt)));
        _receipts[key] = _receipts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Writes the gathered changes; called before the commit.</summary>
    public void Flush()
    {
        foreach (var ((day, series, factor), c) in _days) session.Execute(AddDay, day, series, factor, c[0], c[1], c[2], c[3], c[4]);
        foreach (var ((month, series, factor), c) in _months) session.Execute(AddMonth, month, series, factor, c[0], c[1], c[2], c[3], c[4]);
        foreach (var ((day, series), count) in _receipts)
        {
            session.Execute(
                "INSERT INTO receipt_days (day, series, count) VALUES ($0, $1, $2) ON CONFLICT DO UPDATE SET count = count + excluded.count",
                day, series, count);
        }

        Clear();
    }

    /// <summary>Drops everything gathered, and the series ids that the rolled-back batch may have made.</summary>
    public void Forget()
    {
        Clear();
        _series.Clear();
    }

    private static long[] Cell<TKey>(Dictionary<TKey, long[]> cells, TKey key) where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var counts)) cells.Add(key, counts = new long[5]);
        return counts;
    }

    private long Series(SeriesKey key)
    {
        if (_series.TryGetValue(key, out var id)) return id;
        session.Execute(
            "INSERT OR IGNORE INTO series (agency, service, channel, outcome, scale, stratum) VALUES ($0, $1, $2, $3, $4, $5)",
            key.Agency, key.Service, key.Channel, key.Outcome, key.Scale, key.Stratum);
        id = session.Scalar<long>(
            "SELECT id FROM series WHERE agency = $0 AND service = $1 AND channel = $2 AND outcome = $3 AND scale = $4 AND stratum = $5",
            key.Agency, key.Service, key.Channel, key.Outcome, key.Scale, key.Stratum);
        _series.Add(key, id);
        return id;
    }

    private void Clear()
    {
        _days.Clear();
        _months.Clear();
        _receipts.Clear();
    }
}
