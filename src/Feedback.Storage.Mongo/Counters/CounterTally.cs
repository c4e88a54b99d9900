using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>What a batch, or a step of a recount, adds up to.</summary>
internal sealed class CounterTally
{
    private readonly Dictionary<CounterKey, long[]> _counts = [];

    public IEnumerable<KeyValuePair<CounterKey, long[]>> Counts => _counts.Where(entry => entry.Value.AsSpan().ContainsAnyExcept(0));

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign) => RatingTally.Visit(rating, (factor, answer) => At(CounterKey.Of(rating, factor))[answer] += sign);

    /// <summary>Receipts have two counts: all, and those for late dossiers.</summary>
    public void Count(Receipt receipt)
    {
        var counts = At(CounterKey.Of(receipt));
        counts[0]++;
        if (receipt.IsLate) counts[1]++;
    }

    private long[] At(CounterKey key)
    {
        if (!_counts.TryGetValue(key, out var counts)) _counts.Add(key, counts = new long[PackedCells.Answers]);
        return counts;
    }
}
