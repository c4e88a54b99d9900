using Microsoft.ML;
using Microsoft.ML.Data;

namespace Feedback.Classification;

/// <summary>
/// What ML.NET does when left to itself: FeaturizeText and SDCA with their defaults, on texts as they are typed. Only the routing
/// benchmark uses it, to show what <see cref="ComplaintPipeline"/> is worth.
/// </summary>
internal static class PlainMlNet
{
    /// <summary>Trains on the set's complaints, whose texts are not prepared, and predicts other rows.</summary>
    public static HeldOutPrediction[] Ask(TrainingSet known, IReadOnlyList<ComplaintRow> asked, int seed)
    {
        var context = new MLContext(seed);
        var rows = context.Data.LoadFromEnumerable(known.Complaints);
        var terms = context.Transforms.Text.FeaturizeText(ComplaintPipeline.Features, nameof(ComplaintRow.Text)).Fit(rows);
        var labelled = context.Transforms.Conversion.MapValueToKey("Label", nameof(ComplaintRow.Field)).Fit(rows).Transform(terms.Transform(rows));
        var regression = context.MulticlassClassification.Trainers.SdcaMaximumEntropy().Fit(labelled);
        var model = new FieldModel(context, new TransformerChain<ITransformer>(terms, regression));
        return [.. asked.Select(row => new HeldOutPrediction(row.Field, model.Rank(row.Text).Ranked))];
    }
}
