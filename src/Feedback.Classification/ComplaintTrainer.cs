using Feedback.Domain.Routing;
using Microsoft.ML;

namespace Feedback.Classification;

/// <summary>Trains the field classifier in a few seconds on one thread.</summary>
internal sealed class ComplaintTrainer : IClassifierTrainer
{
    /// <summary>Parts the complaints are dealt into to be predicted by models that have not seen them.</summary>
    private const int Folds = 5;

    public IReadOnlyList<LabelledText> SeedCorpus() => [.. Classification.SeedCorpus.Load().Select(text => text.Labelled)];

    public StoredModel Train(
        IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var set = TrainingSet.Of(texts, FieldTerms.Load());
        if (set.Complaints.Select(row => row.Field).Distinct(StringComparer.Ordinal).Count() < 2)
            throw new ArgumentException("A classifier needs complaints of at least two fields.", nameof(texts));

        // With too few texts nothing is held out, and nothing is routed without a person.
        var predictions = set.Complaints.Count < HeldOut.LeastTexts ? [] : HeldOut.Predict(set, Folds, seed, cancellationToken);
        var thresholds = HeldOutFigures.Thresholds(predictions);
        cancellationToken.ThrowIfCancellationRequested();

        var context = new MLContext(seed);
        var transformer = ComplaintPipeline.Fit(context, set);
        var content = ModelContent.Pack(context, transformer);
        return new StoredModel(
            version, at, seed, texts.Count, new FieldModel(context, transformer).Fields, thresholds,
            HeldOutFigures.Quality(predictions, thresholds), ModelContent.Hash(content), content);
    }
}
