using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Feedback.Classification;

/// <summary>A term's exact share in a field's score before the softmax: the model's weight times the term's value in the text.</summary>
/// <param name="Words">The term's words, in plain letters; a run of letters within words when <paramref name="IsRun"/>.</param>
internal sealed record TermWeight(string Words, bool IsRun, double Weight);

/// <summary>The linear model's weights with the names of its terms.</summary>
internal sealed class TermWeights
{
    private const string WordPrefix = "Word.";
    private const string RunPrefix = "Char.";
    private const string RunSpace = "<␠>";

    private readonly string[] _terms;
    private readonly float[][] _weights;

    /// <param name="terms">Slot names as FeaturizeText gives them: <c>Word.khai|sinh</c>, <c>Char.k|h|a|i|&lt;␠&gt;</c>.</param>
    public TermWeights(MaximumEntropyModelParameters regression, string[] terms)
    {
        _terms = terms;
        var weights = Array.Empty<VBuffer<float>>();
        regression.GetWeights(ref weights, out _);
        _weights = [.. weights.Select(field => field.DenseValues().ToArray())];
    }

    /// <summary>Terms of a text that raise a field's score, the strongest first.</summary>
    public IReadOnlyList<TermWeight> SpeakingFor(int field, in VBuffer<float> features)
    {
        var found = new List<TermWeight>();
        foreach (var (term, value) in features.Items())
        {
            var weight = (double)_weights[field][term] * value;
            if (weight > 0) found.Add(Named(_terms[term], weight));
        }

        found.Sort((one, other) => other.Weight.CompareTo(one.Weight));
        return found;
    }

    private static TermWeight Named(string slot, double weight) =>
        slot.StartsWith(WordPrefix, StringComparison.Ordinal)
            ? new TermWeight(slot[WordPrefix.Length..].Replace('|', ' '), false, weight)
            : new TermWeight(slot[RunPrefix.Length..].Replace("|", "", StringComparison.Ordinal).Replace(RunSpace, " ", StringComparison.Ordinal), true, weight);
}
