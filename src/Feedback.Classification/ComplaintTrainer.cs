using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>Trains the models of fields and natures in some seconds.</summary>
internal sealed class ComplaintTrainer : IClassifierTrainer
{
    public IReadOnlyList<LabelledText> SeedCorpus() => [.. Classification.SeedCorpus.Load().Select(text => text.Labelled)];

    public StoredModel Train(
        IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var set = TrainingSet.Of(texts, FieldTerms.Load());
        if (set.Complaints.Select(example => example.Class).Distinct(StringComparer.Ordinal).Count() < 2)
            throw new ArgumentException("A classifier needs complaints of at least two fields.", nameof(texts));

        var report = HeldOutReport.For(set, seed, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var model = new RoutingModel(FieldTraining.Train(set, seed), NatureTraining.Train(set, seed));
        var content = ModelContent.Pack(model);
        var weak = texts.Count(text => text.IsWeak);
        return new StoredModel(
            version, at, seed, new TrainingCounts(texts.Count - weak, NatureCorpus.Load().Count, weak, 0, 0), null, model.Fields.Classes,
            report.Thresholds, report.Calibration, report.Quality, null, ModelContent.Hash(content), content);
    }

    public IReadOnlyList<TrialAnswer> Ask(
        StoredModel candidate, StoredModel active, IReadOnlyList<LabelledText> heldOut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(heldOut);
        var (one, other) = (ModelContent.Load(candidate).Fields, ModelContent.Load(active).Fields);
        return [.. heldOut.Select(text =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = TextWords.Of(text.Text);
            return new TrialAnswer(text.Field, FieldTraining.Ask(one, text.Field, words).Right, FieldTraining.Ask(other, text.Field, words).Right);
        })];
    }
}
