using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>A text's true field and what a model that had not seen the text made of it, best first.</summary>
internal sealed record HeldOutPrediction(string Field, IReadOnlyList<FieldScore> Ranked)
{
    public bool Right => Ranked[0].Field == Field;

    public double Confidence => Ranked[0].Score;
}
