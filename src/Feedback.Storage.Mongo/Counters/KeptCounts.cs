namespace Feedback.Storage.Mongo.Counters;

/// <summary>What is counted under one name in a month.</summary>
/// <param name="Name">Its number among <see cref="KeptNames"/>.</param>
internal readonly record struct KeptCounts(int Name, FiveCounts Counts)
{
    /// <summary>Another list, for those who still read the old one.</summary>
    public static KeptCounts[] Sum(IReadOnlyList<KeptCounts> kept, Dictionary<int, FiveCounts> added)
    {
        var sums = new List<KeptCounts>(kept.Count + added.Count);
        foreach (var (name, counts) in kept)
        {
            var sum = counts;
            if (added.Remove(name, out var more)) sum.Add(more);
            sums.Add(new KeptCounts(name, sum));
        }

        sums.AddRange(added.Select(one => new KeptCounts(one.Key, one.Value)));
        return [.. sums];
    }
}
