using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>A text's true class and what a model that had not seen the text made of it, best first.</summary>
/// <param name="KnownShare">Share of its words that the model knew.</param>
internal sealed record HeldOutPrediction(string Field, IReadOnlyList<FieldScore> Ranked, double KnownShare = 1)
{
    public bool Right => Ranked[0].Field == Field;

    public double Confidence => Ranked[0].Score;

    /// <summary>What the model would have said of a class.</summary>
    public double ScoreOf(string field) => Ranked.FirstOrDefault(score => score.Field == field)?.Score ?? 0;

    /// <summary>The same, as sure as a temperature makes it: shares to the power of its inverse, scaled to one again.</summary>
    public HeldOutPrediction At(double temperature)
    {
        var shares = Ranked.Select(score => Math.Pow(score.Score, 1 / temperature)).ToArray();
        var sum = shares.Sum();
        return this with { Ranked = [.. Ranked.Select((score, at) => score with { Score = shares[at] / sum })] };
    }
}
