using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>What a batch, or a step of a recount, adds up to.</summary>
internal sealed class CounterTally
{
    private readonly Dictionary<CounterKey, FiveCounts> _counts = [];

    public IEnumerable<KeyValuePair<CounterKey, FiveCounts>> Counts => _counts.Where(entry => !entry.Value.IsZero);

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign) => RatingTally.Visit(rating, (factor, answer) => At(CounterKey.Of(rating, factor))[answer] += sign);

    /// <summary>Receipts have two counts: all, and those for late dossiers.</summary>
    public void Count(Receipt receipt)
    {
        ref var counts = ref At(CounterKey.Of(receipt));
        counts[0]++;
        if (receipt.IsLate) counts[1]++;
    }

    private ref FiveCounts At(CounterKey key) => ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
}
