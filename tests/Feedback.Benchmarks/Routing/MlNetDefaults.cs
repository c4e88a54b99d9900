using Feedback.Classification;
using Feedback.Domain.Routing;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Feedback.Benchmarks.Routing;

/// <summary>What ML.NET does when left to itself: FeaturizeText and SDCA with their defaults, on texts as they are typed.</summary>
internal sealed class MlNetDefaults
{
    private readonly PredictionEngine<Row, Scored> _engine;
    private readonly string[] _classes;

    public MlNetDefaults(IReadOnlyList<LabelledText> texts, int seed)
    {
        var context = new MLContext(seed);
        var rows = context.Data.LoadFromEnumerable(texts.Select(text => new Row { Label = text.Field, Text = text.Text }));
        var trainer = context.Transforms.Conversion.MapValueToKey("Label")
            .Append(context.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)))
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy());
        _engine = context.Model.CreatePredictionEngine<Row, Scored>(trainer.Fit(rows));
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        _engine.OutputSchema["Score"].GetSlotNames(ref names);
        _classes = [.. names.DenseValues().Select(name => name.ToString())];
    }

    public HeldOutPrediction Ask(string truth, string text) => new(
        truth,
        [.. _engine.Predict(new Row { Text = text }).Score.Select((score, at) => new FieldScore(_classes[at], score)).OrderByDescending(score => score.Score)]);

    private sealed class Row
    {
        public string Label { get; set; } = "";

        public string Text { get; set; } = "";
    }

    private sealed class Scored
    {
        public float[] Score { get; set; } = [];
    }
}
