using Feedback.Domain.Routing;
using Feedback.Domain.Text;

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
        var (ranked, terms) = active.Model.Rank(ClassifierText.Plain(text));
        return new Domain.Routing.Classification(
            active.Stored.Version, active.Stored.Thresholds, ranked, EvidenceTerms.Readable(text, terms));
    }

    /// <exception cref="InvalidDataException">The model is refused; the one before stays active.</exception>
    public void Activate(StoredModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        // The bytes are not needed any more once loaded: hundreds of kilobytes per model.
        _active = new ActiveModelState(model with { Content = [] }, ModelContent.Load(model));
    }

    private sealed record ActiveModelState(StoredModel Stored, FieldModel Model);
}
