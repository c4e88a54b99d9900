using System.Security.Cryptography;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Feedback.Classification;

/// <inheritdoc cref="IClassifierTrainer"/>
internal sealed class ComplaintTrainer : IClassifierTrainer
{
    public IReadOnlyList<LabelledText> SeedCorpus() => Classification.SeedCorpus.Load();

    public StoredModel Train(
        IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rows = texts.Select(text => new ComplaintFeatures { Field = text.Field, Text = ClassifierText.Prepare(text.Text), Weight = text.Weight }).ToList();
        var held = new HeldOut(rows, seed);
        var predictions = held.Predict(Fit, cancellationToken);
        var (thresholds, quality) = ThresholdChoice.From(predictions);
        cancellationToken.ThrowIfCancellationRequested();
        var (context, transformer, fields) = Fit(rows, seed);
        using var stream = new MemoryStream();
        context.Model.Save(transformer, context.Data.LoadFromEnumerable(rows).Schema, stream);
        var content = stream.ToArray();
        return new StoredModel(
            version, at, seed, texts.Count, fields, thresholds, quality, Convert.ToHexStringLower(SHA256.HashData(content)), content);
    }

    /// <summary>Fits the pipeline; fields in the order of the scores.</summary>
    internal static (MLContext Context, ITransformer Transformer, IReadOnlyList<string> Fields) Fit(IReadOnlyList<ComplaintFeatures> rows, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows);
        var transformer = ComplaintPipeline.Create(context).Fit(data);
        return (context, transformer, Fields(transformer.GetOutputSchema(data.Schema)));
    }

    private static string[] Fields(DataViewSchema schema)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        schema[nameof(ComplaintPrediction.Score)].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
