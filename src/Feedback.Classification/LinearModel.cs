using System.Numerics.Tensors;

namespace Feedback.Classification;

/// <summary>A linear model over the terms of a vocabulary: immutable, safe from many threads, nothing but sums.</summary>
/// <param name="weights">Term by term, for each the weight of every class.</param>
internal sealed class LinearModel(IReadOnlyList<string> classes, Vocabulary vocabulary, float[] weights, float[] biases)
{
    public IReadOnlyList<string> Classes { get; } = classes;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public ReadOnlySpan<float> Weights => weights;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>What one term adds to every class when its value is one.</summary>
    public ReadOnlySpan<float> Of(int place) => weights.AsSpan(place * Classes.Count, Classes.Count);

    /// <summary>Scores before the softmax.</summary>
    public float[] Scores(ReadText text)
    {
        var scores = (float[])biases.Clone();
        for (var at = 0; at < text.Places.Length; at++)
        {
            TensorPrimitives.MultiplyAdd(Of(text.Places[at]), text.Values[at], scores, scores);
        }

        return scores;
    }

    /// <summary>Probabilities that sum to one; the temperature above one makes them less sure without changing their order.</summary>
    public double[] Probabilities(ReadText text, double temperature)
    {
        var scores = Scores(text);
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp((score - highest) / temperature));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}
