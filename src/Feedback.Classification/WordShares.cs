using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>What each word of a text added to the score of a class: every term's weight times value, shared out to the words it touches.</summary>
internal static class WordShares
{
    /// <summary>Words told at most.</summary>
    private const int Most = 8;

    /// <summary>One share a word; with the class's bias they add up to its score.</summary>
    /// <param name="words">How many words the text has.</param>
    public static double[] Of(LinearModel model, int words, ReadText text, int at)
    {
        var shares = new double[words];
        for (var i = 0; i < text.Places.Length; i++)
        {
            var occurrences = text.Occurrences.AsSpan(text.Starts[i]..text.Starts[i + 1]);
            var each = (double)model.Of(text.Places[i])[at] * text.Values[i] / occurrences.Length;
            foreach (var term in occurrences)
            {
                for (var word = term.First; word <= term.Last; word++) shares[word] += each / (term.Last - term.First + 1);
            }
        }

        return shares;
    }

    /// <summary>The words that spoke for a class, strongest first, as the citizen spelled them; neighbours together.</summary>
    /// <param name="text">The composed text the words were read from.</param>
    public static IReadOnlyList<Evidence> Reasons(string text, IReadOnlyList<TextWord> words, double[] shares)
    {
        var strongest = Enumerable.Range(0, words.Count).Where(at => shares[at] > 0)
            .OrderByDescending(at => shares[at]).ThenBy(at => at).Take(Most).Order().ToArray();
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < strongest.Length;)
        {
            var (first, sum) = (strongest[i], 0.0);
            var last = first;
            for (; i < strongest.Length && strongest[i] <= last + 1; i++) (last, sum) = (strongest[i], sum + shares[strongest[i]]);
            var term = text[words[first].Start..(words[last].Start + words[last].Length)];
            found[term] = found.GetValueOrDefault(term) + sum;
        }

        return [.. found.OrderByDescending(reason => reason.Value).Select(reason => new Evidence(reason.Key, Math.Round(reason.Value, 4)))];
    }
}
