using Feedback.Classification;
using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Benchmarks.Learning;

/// <summary>A field model as the simulation uses it: the real trainer, label weights and trial, with the threshold that was derived at first.</summary>
internal sealed record SimulatedModel(LinearModel Model, double Temperature, double Auto, DateTimeOffset? LabelsUntil)
{
    public static SimulatedModel First(IReadOnlyList<LabelledText> known, int seed)
    {
        var set = TrainingSet.Of(known, FieldTerms.Load());
        var raw = FieldTraining.HoldOut(set, seed, CancellationToken.None);
        var temperature = Calibration.Temperature(raw);
        var thresholds = HeldOutFigures.Thresholds([.. raw.Select(prediction => prediction.At(temperature))]);
        return new SimulatedModel(FieldTraining.Train(set, seed), temperature, thresholds.Auto, null);
    }

    /// <summary>The first choice, and whether it would be sent without a person.</summary>
    public (string Field, bool Sure) Ask(string text)
    {
        var shares = Model.Probabilities(Model.Vocabulary.Read(TextWords.Of(text)), Temperature);
        var best = Array.IndexOf(shares, shares.Max());
        return (Model.Classes[best], shares[best] >= Auto);
    }

    /// <summary>A model that learned the corrections too, if it stands its trial against this one.</summary>
    public (SimulatedModel Model, string Verdict) Retrained(IReadOnlyList<LabelledText> known, IReadOnlyList<Correction> corrections, int seed)
    {
        if (ModelTrials.Part(corrections, LabelsUntil) is not var (learned, asked)) return (this, "too few new corrections");
        var labels = CorrectionWeights.Weigh(learned, known.CountBy(text => text.Field).ToDictionary(StringComparer.Ordinal));
        var candidate = this with { Model = FieldTraining.Train(TrainingSet.Of([.. known, .. labels], FieldTerms.Load()), seed), LabelsUntil = learned[^1].At };
        var answers = asked.Select(one => new TrialAnswer(one.Field!, candidate.Ask(one.Text).Field == one.Field, Ask(one.Text).Field == one.Field)).ToList();
        // Cross-validation of every week would take minutes: the trial alone decides here.
        var quality = new ModelQuality(0, 0, 0, 0, 0, 0, 0, [], []);
        var active = new StoredModel(
            "active", DateTimeOffset.UnixEpoch, seed, new TrainingCounts(0, 0, 0, 0, 0), null, [], new Thresholds(Auto, 0), new ModelCalibration(1, 1, 0, new NatureThresholds(1, 1, 1, 1)),
            quality, null, "", []);
        var trial = ModelTrials.Judge(active, quality, answers);
        return trial.Passed
            ? (candidate, FormattableString.Invariant($"promoted: {trial.Accuracy:F2} against {trial.AgainstAccuracy:F2} of {trial.Texts}"))
            : (this, $"kept: {string.Join(' ', trial.Reasons)}");
    }
}
