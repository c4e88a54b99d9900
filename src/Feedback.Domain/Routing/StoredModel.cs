namespace Feedback.Domain.Routing;

/// <summary>A trained model with what must be known about it.</summary>
/// <param name="Texts">How many labelled texts of every kind it learned.</param>
/// <param name="LabelsUntil">The last correction it learned; none when it knows the shipped texts only.</param>
/// <param name="Trial">How it did beside the model it was to replace; none for the first.</param>
/// <param name="Sha256">Hash of <paramref name="Content"/> in lower-case hex; checked before loading.</param>
public sealed record StoredModel(
    string Version,
    DateTimeOffset TrainedAt,
    int Seed,
    TrainingCounts Texts,
    DateTimeOffset? LabelsUntil,
    IReadOnlyList<string> Fields,
    Thresholds Thresholds,
    ModelCalibration Calibration,
    ModelQuality Quality,
    ModelTrial? Trial,
    string Sha256,
    byte[] Content);

/// <summary>How many texts a model learned, by where they came from.</summary>
/// <param name="Labels">Corrections by officers that were used.</param>
/// <param name="LabelsCapped">Of these, how many counted less than one because one person gave too many.</param>
public sealed record TrainingCounts(int Seed, int Natures, int Names, int Labels, int LabelsCapped);

/// <summary>What makes scores mean something; derived from held-out texts.</summary>
/// <param name="FieldTemperature">Divides the scores of the fields; above one makes them less sure.</param>
/// <param name="LeastKnown">A text of which a smaller share of words is known is unlike anything learned.</param>
public sealed record ModelCalibration(double FieldTemperature, double NatureTemperature, double LeastKnown, NatureThresholds Natures);

/// <summary>From which probability on a text is taken for a denunciation, a formal complaint or a question.</summary>
/// <param name="Doubt">From here on it may be a denunciation, and a person looks before the agency does.</param>
public sealed record NatureThresholds(double Denunciation, double Doubt, double FormalComplaint, double Question);

/// <summary>Measured on held-out texts, 0 to 1.</summary>
/// <param name="ErrorBefore">Expected calibration error of the raw scores.</param>
/// <param name="ErrorAfter">The same after calibration.</param>
public sealed record ModelQuality(
    double Accuracy,
    double Top3,
    double MacroF1,
    double AutoCoverage,
    double AutoPrecision,
    double ErrorBefore,
    double ErrorAfter,
    IReadOnlyList<FieldQuality> Fields,
    IReadOnlyList<NatureQuality> Natures);

/// <summary>How well one field is found.</summary>
/// <param name="Precision">Of the texts taken for this field.</param>
/// <param name="AutoCoverage">Share of the field's texts that would go out without a person.</param>
/// <param name="AutoPrecision">Of the texts that would go to this field without a person.</param>
public sealed record FieldQuality(string Field, int Texts, double Recall, double Precision, double AutoCoverage, double AutoPrecision);

/// <summary>How well a legal nature is found by rules and model together.</summary>
public sealed record NatureQuality(Nature Nature, int Texts, double Recall, double Precision);

/// <summary>A new model beside the active one, on corrections neither had learned.</summary>
/// <param name="Against">Version of the active model.</param>
/// <param name="Passed">Not worse in all, and no field lost more than the margin.</param>
/// <param name="Reasons">Why it did not pass; codes such as <c>worse-overall</c> or <c>field-lost:land</c>.</param>
public sealed record ModelTrial(
    string Against, int Texts, double Accuracy, double AgainstAccuracy, IReadOnlyList<FieldTrial> Fields, bool Passed, IReadOnlyList<string> Reasons);

/// <summary>One field's recall in a trial.</summary>
public sealed record FieldTrial(string Field, int Texts, double Recall, double AgainstRecall);
