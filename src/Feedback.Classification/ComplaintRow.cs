using Microsoft.ML.Data;

namespace Feedback.Classification;

/// <summary>A training row: prepared text, field and weight.</summary>
internal sealed class ComplaintRow
{
    /// <summary>As <see cref="Feedback.Domain.Text.ClassifierText.Plain"/> gives it.</summary>
    public string Text { get; set; } = "";

    public string Field { get; set; } = "";

    public float Weight { get; set; } = 1;
}

/// <summary>What a model is asked with: the prepared text alone.</summary>
internal sealed class PreparedText
{
    public string Text { get; set; } = "";
}

/// <summary>What a model answers.</summary>
internal sealed class ScoredText
{
    /// <summary>Probability per field, in the order of the model's fields.</summary>
    public float[] Score { get; set; } = [];

    /// <summary>The text's terms, sparse: what the weights are multiplied with.</summary>
    public VBuffer<float> Features { get; set; }
}
