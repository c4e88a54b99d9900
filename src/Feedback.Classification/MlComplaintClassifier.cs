using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>The active model behind the port; swapped whole, so a text is scored by one model from beginning to end.</summary>
internal sealed class MlComplaintClassifier : IComplaintClassifier
{
    private volatile ActiveModelState? _active;

    public string? ActiveModel => _active?.Stored.Version;

    public Domain.Routing.Classification? Classify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_active is not { } active) return null;
        var composed = VietnameseText.Compose(text);
        var words = TextWords.Of(composed);
        var (fields, stored) = (active.Model.Fields, active.Stored);
        var known = KnownWords.Share(fields.Vocabulary, words);
        var vector = fields.Vocabulary.Read(words);
        // No word, no opinion: the biases alone would name the fields that have most texts.
        var shares = words.Count == 0
            ? [.. fields.Classes.Select(_ => 1.0 / fields.Classes.Count)]
            : fields.Probabilities(vector, stored.Calibration.FieldTemperature);
        var order = Enumerable.Range(0, shares.Length).OrderByDescending(at => shares[at]).ToArray();
        return new Domain.Routing.Classification(
            stored.Version, stored.Thresholds, [.. order.Select(at => new FieldScore(fields.Classes[at], shares[at]))],
            Reasons(order[0]), Reasons(order[1]), Natures(active, NatureWords.Of(composed, words)), known,
            words.Count == 0 || known < stored.Calibration.LeastKnown);

        IReadOnlyList<Evidence> Reasons(int at) => WordShares.Reasons(composed, words, WordShares.Of(fields, words.Count, vector, at));
    }

    /// <exception cref="InvalidDataException">The model is refused; the one before stays active.</exception>
    public void Activate(StoredModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        // The bytes are not needed any more once loaded: megabytes per model.
        _active = new ActiveModelState(model with { Content = [] }, ModelContent.Load(model));
    }

    private static NatureScores Natures(ActiveModelState active, IReadOnlyList<TextWord> words)
    {
        var model = active.Model.Natures;
        var shares = model.Probabilities(model.Vocabulary.Read(words), active.Stored.Calibration.NatureTemperature);
        double Of(Nature nature) => shares[Array.IndexOf([.. model.Classes], NatureCorpus.Class(nature))];
        return new NatureScores(
            Of(Nature.Denunciation), Of(Nature.FormalComplaint), Of(Nature.Question), Of(Nature.Petition), active.Stored.Calibration.Natures);
    }

    private sealed record ActiveModelState(StoredModel Stored, RoutingModel Model);
}
