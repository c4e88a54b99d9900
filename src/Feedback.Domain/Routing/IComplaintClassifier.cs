namespace Feedback.Domain.Routing;

/// <summary>Scores a text against the fields and legal natures. Safe to call from many threads; the active model may be swapped at any time.</summary>
public interface IComplaintClassifier
{
    /// <summary>Version of the active model; null while there is none.</summary>
    string? ActiveModel { get; }

    /// <summary>Scores masked text; null while there is no model.</summary>
    Classification? Classify(string text);

    /// <summary>Makes a stored model the active one.</summary>
    /// <exception cref="System.IO.InvalidDataException">The model is refused; the one before stays active.</exception>
    void Activate(StoredModel model);
}

/// <summary>What a model says of a text.</summary>
/// <param name="Ranked">All fields with their calibrated scores, best first; they sum to 1.</param>
/// <param name="Evidence">The words that spoke for the best field.</param>
/// <param name="RunnerUpEvidence">The words that spoke for the second.</param>
/// <param name="Natures">Calibrated probability of each legal nature.</param>
/// <param name="KnownShare">Share of the text's words that the model has seen in training.</param>
/// <param name="Unfamiliar">Unlike anything learned: too few words known for the scores to mean anything.</param>
public sealed record Classification(
    string Model,
    Thresholds Thresholds,
    IReadOnlyList<FieldScore> Ranked,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Evidence> RunnerUpEvidence,
    NatureScores Natures,
    double KnownShare,
    bool Unfamiliar);

/// <summary>One field's score.</summary>
public sealed record FieldScore(string Field, double Score);

/// <summary>Probabilities of the natures, and from where on each is taken for one.</summary>
public sealed record NatureScores(double Denunciation, double FormalComplaint, double Question, double Petition, NatureThresholds Thresholds);

/// <summary>A text whose field is known.</summary>
/// <param name="Weight">1 for a complaint; less where a person's labels are capped, or for a weak signal.</param>
/// <param name="IsWeak">No complaint but a name that tells the field, such as a procedure's.</param>
/// <param name="Nature">What the text legally is. Only petitions teach the fields.</param>
public sealed record LabelledText(string Field, string Text, float Weight = 1, bool IsWeak = false, Nature Nature = Nature.Petition);
