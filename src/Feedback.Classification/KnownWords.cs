using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>How much of a text a model can judge at all.</summary>
internal static class KnownWords
{
    private static readonly TermOptions SingleWords = new(Words: 1, Accented: false, RunFrom: 1, RunTo: 0);

    /// <summary>Share of held-out texts that may lie under the least known share.</summary>
    private const double Strangest = 0.005;

    /// <summary>Share of the words (in plain letters, classes left out) that were in the texts learned; 0 without words.</summary>
    public static double Share(Vocabulary vocabulary, IReadOnlyList<TextWord> words)
    {
        var terms = new List<Term>(words.Count);
        TermReader.Read(words, SingleWords, terms);
        var (known, all) = (0, 0);
        foreach (var term in terms)
        {
            if (words[term.First].IsClass) continue;
            all++;
            if (vocabulary.Find(term.Hash) >= 0) known++;
        }

        return all == 0 ? 0 : (double)known / all;
    }

    /// <summary>What all but one in two hundred held-out texts reach.</summary>
    public static double Least(IReadOnlyList<HeldOutPrediction> predictions) => predictions.Count == 0
        ? 0
        : predictions.Select(prediction => prediction.KnownShare).Order().ElementAt((int)(predictions.Count * Strangest));
}
