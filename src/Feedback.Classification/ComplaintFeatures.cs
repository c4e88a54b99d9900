using Microsoft.ML.Data;

namespace Feedback.Classification;

/// <summary>What goes into the pipeline: declared once, for training and serving.</summary>
internal sealed class ComplaintFeatures
{
    /// <summary>The field; empty when it is to be predicted.</summary>
    public string Field { get; set; } = "";

    /// <summary>Text as <c>ClassifierText</c> prepares it.</summary>
    public string Text { get; set; } = "";

    public float Weight { get; set; } = 1;
}

/// <summary>What comes out.</summary>
internal sealed class ComplaintPrediction
{
    /// <summary>Probability per field, in the order of the model's labels.</summary>
    public float[] Score { get; set; } = [];

    public VBuffer<float> Features { get; set; }
}
