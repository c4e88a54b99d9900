using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Similarity;

/// <summary>A text as the set of its neighbouring word pairs, in plain letters and with numbers as classes: what two sendings of one complaint share.</summary>
public static class WordPairs
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hashes of the pairs; of the only word when there is one; none without words.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var words = TextWords.Of(text);
        var pairs = new HashSet<ulong>(words.Count);
        if (words.Count == 1) pairs.Add(Add(Basis, words[0].Plain));
        for (var at = 1; at < words.Count; at++) pairs.Add(Add((Add(Basis, words[at - 1].Plain) ^ ' ') * Prime, words[at].Plain));
        return pairs;
    }

    /// <summary>Jaccard's coefficient: pairs both have among all they have; 0 when neither has any.</summary>
    public static double Share(IReadOnlySet<ulong> one, IReadOnlySet<ulong> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        var both = small.Count(large.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    private static ulong Add(ulong hash, string letters)
    {
        foreach (var letter in letters) hash = (hash ^ letter) * Prime;
        return hash;
    }
}
