using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Classification;

/// <inheritdoc cref="IComplaintClassifier"/>
internal sealed class MlComplaintClassifier : IComplaintClassifier
{
    private const int MostEvidence = 8;

    private volatile LoadedModel? _active;

    public string? ActiveModel => _active?.Stored.Version;

    public void Activate(StoredModel model) => _active = new LoadedModel(model);

    public Domain.Routing.Classification? Classify(string text)
    {
        // Read once: a swap in the middle must not mix two models.
        if (_active is not { } model) return null;
        var fields = model.Stored.Fields;
        var prepared = ClassifierText.Prepare(text);
        if (prepared.Length == 0)
        {
            return new(model.Stored.Version, model.Stored.Thresholds, [.. fields.Select(field => new FieldScore(field, 1.0 / fields.Count))], []);
        }

        var prediction = model.Predict(prepared);
        var ranked = fields.Select((field, index) => (Index: index, Score: new FieldScore(field, prediction.Score[index])))
            .OrderByDescending(entry => entry.Score.Score).ThenBy(entry => entry.Score.Field, StringComparer.Ordinal).ToArray();
        return new(
            model.Stored.Version, model.Stored.Thresholds, [.. ranked.Select(entry => entry.Score)],
            model.Contributions.For(ranked[0].Index, prediction.Features, MostEvidence));
    }
}
