using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>
/// What held-out texts say of a training: calibration, thresholds, quality. Making it trains ten models more; that of the shipped texts
/// is shipped with them (<c>training/held-out.json</c>, made by <c>Benchmarks -- held-out</c>, two of its models held true by a test), so that
/// a first start takes seconds.
/// </summary>
/// <param name="Of">Hash of everything that was trained on and how.</param>
/// <param name="FirstFields">Right answers of the first of the ten models, a field model: what a test can make anew in seconds.</param>
/// <param name="FirstNatures">Right answers of the first nature model.</param>
internal sealed record HeldOutReport(
    string Of, Thresholds Thresholds, ModelCalibration Calibration, ModelQuality Quality, int FirstFields, int FirstNatures)
{
    private static readonly Lazy<HeldOutReport?> Shipped = new(Load);

    /// <summary>The shipped report if it is about these texts, else a new one.</summary>
    public static HeldOutReport For(TrainingSet set, int seed, CancellationToken cancellationToken) =>
        Shipped.Value is { } shipped && shipped.Of == Fingerprint(set, seed) ? shipped : Make(set, seed, cancellationToken);

    /// <summary>Predicts every text by models that have not seen it.</summary>
    public static HeldOutReport Make(TrainingSet set, int seed, CancellationToken cancellationToken)
    {
        // With too few texts nothing is held out, and nothing is routed without a person.
        var raw = FieldTraining.HoldOut(set, seed, cancellationToken);
        var temperature = Classification.Calibration.Temperature(raw);
        HeldOutPrediction[] predictions = [.. raw.Select(prediction => prediction.At(temperature))];
        var thresholds = HeldOutFigures.Thresholds(predictions);
        var natures = NatureTraining.HoldOut(set, seed, cancellationToken);
        return new HeldOutReport(
            Fingerprint(set, seed), thresholds,
            new ModelCalibration(temperature, natures.Temperature, KnownWords.Least(raw), natures.Thresholds),
            HeldOutFigures.Quality(raw, predictions, thresholds, natures.Quality),
            raw.Zip(FieldTraining.Folds(set, seed)).Count(asked => asked.Second == 0 && asked.First.Right),
            natures.Judged.Zip(NatureTraining.Folds(set, seed)).Count(asked => asked.Second == 0 && asked.First.Model.Right));
    }

    public string ToJson() => JsonSerializer.Serialize(this, HeldOutReportJson.Default.HeldOutReport);

    private static string Fingerprint(TrainingSet set, int seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(FormattableString.Invariant($"{seed} {FieldTraining.Terms} {FieldTraining.Learner} {NatureTraining.Terms} {NatureTraining.Learner}"));
        // Words, not texts: a change of how texts are read is another training too.
        foreach (var example in set.All.Concat(set.Others).Concat(NatureCorpus.Examples()))
        {
            Add(FormattableString.Invariant($"{example.Class} {example.Weight}"));
            foreach (var word in example.Words) Add(word.Accented);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static HeldOutReport? Load()
    {
        using var stream = typeof(HeldOutReport).Assembly.GetManifestResourceStream("held-out.json");
        return stream is null ? null : JsonSerializer.Deserialize(stream, HeldOutReportJson.Default.HeldOutReport);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeldOutReport))]
internal sealed partial class HeldOutReportJson : JsonSerializerContext;
