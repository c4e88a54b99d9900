namespace Feedback.Domain.Routing;

/// <summary>Scores a text against the fields. Safe to call from many threads; the active model may be swapped at any time.</summary>
public interface IComplaintClassifier
{
    /// <summary>Version of the active model; null while there is none.</summary>
    string? ActiveModel { get; }

    /// <summary>Scores masked text; null while there is no model.</summary>
    Classification? Classify(string text);

    /// <summary>Makes a stored model the active one.</summary>
    void Activate(StoredModel model);
}

/// <summary>All fields with their scores, best first (scores sum to 1), and the terms that spoke for the best.</summary>
public sealed record Classification(
    string Model,
    Thresholds Thresholds,
    IReadOnlyList<FieldScore> Ranked,
    IReadOnlyList<Evidence> Evidence);

/// <summary>One field's score.</summary>
public sealed record FieldScore(string Field, double Score);

/// <summary>A text whose field is known.</summary>
/// <param name="Weight">1 for a complaint; less for weak signals such as a procedure's name.</param>
public sealed record LabelledText(string Field, string Text, float Weight = 1);

/// <summary>Trains classifiers. The same texts, seed and machine give the same model.</summary>
public interface IClassifierTrainer
{
    /// <summary>The labelled texts shipped with the program.</summary>
    IReadOnlyList<LabelledText> SeedCorpus();

    /// <summary>Trains on all texts; thresholds come from predictions on texts held out.</summary>
    StoredModel Train(IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>A trained model with what must be known about it.</summary>
/// <param name="Sha256">Hash of <paramref name="Content"/> in lower-case hex; checked before loading.</param>
public sealed record StoredModel(
    string Version,
    DateTimeOffset TrainedAt,
    int Seed,
    int Texts,
    IReadOnlyList<string> Fields,
    Thresholds Thresholds,
    ModelQuality Quality,
    string Sha256,
    byte[] Content);

/// <summary>Measured on held-out texts, 0 to 1.</summary>
public sealed record ModelQuality(double Accuracy, double Top3, double MacroF1, double AutoCoverage, double AutoPrecision);
