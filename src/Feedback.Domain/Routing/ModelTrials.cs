namespace Feedback.Domain.Routing;

/// <summary>
/// Whether a new model may replace the active one: on corrections neither has learned it must be right at least as often, and no field
/// may lose more than the margin there nor among the texts held out in training.
/// </summary>
public static class ModelTrials
{
    /// <summary>Corrections since the active model's last that must be there before another training is worth it.</summary>
    public const int LeastCorrections = 40;

    /// <summary>Of the new corrections, the share kept back for the trial: the latest ones.</summary>
    public const double HeldOut = 0.3;

    /// <summary>Points of recall a field may lose in the trial, unless that is no more than two texts.</summary>
    public const double Margin = 0.05;

    /// <summary>Points of recall a field may lose among the texts held out in training, where both models know other texts.</summary>
    public const double SeedMargin = 0.10;

    private const int Chance = 2;

    /// <summary>Parts corrections into those to learn and the latest new ones to be asked about; none when too few are new.</summary>
    /// <param name="until">The last correction the active model learned.</param>
    public static (IReadOnlyList<Correction> Learned, IReadOnlyList<Correction> Asked)? Part(IReadOnlyList<Correction> corrections, DateTimeOffset? until)
    {
        var inOrder = corrections.OrderBy(correction => correction.At).ThenBy(correction => correction.Code, StringComparer.Ordinal).ToList();
        var fresh = inOrder.Count(correction => until is null || correction.At > until);
        if (fresh < LeastCorrections) return null;
        var asked = (int)(fresh * HeldOut);
        return (inOrder[..^asked], inOrder[^asked..]);
    }

    public static ModelTrial Judge(StoredModel active, ModelQuality candidate, IReadOnlyList<TrialAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(candidate);
        var fields = answers.GroupBy(answer => answer.Field, StringComparer.Ordinal).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new FieldTrial(field.Key, field.Count(), Share(field, answer => answer.CandidateRight), Share(field, answer => answer.ActiveRight)))
            .ToList();
        var (accuracy, against) = (Share(answers, answer => answer.CandidateRight), Share(answers, answer => answer.ActiveRight));
        var reasons = new List<string>();
        if (answers.Count == 0) reasons.Add("nothing-to-ask");
        if (accuracy < against) reasons.Add("worse-overall");
        reasons.AddRange(fields.Where(Lost).Select(field => $"field-lost:{field.Field}"));
        reasons.AddRange(active.Quality.Fields.Where(field => LostOfSeed(field, candidate)).Select(field => $"seed-lost:{field.Field}"));
        return new ModelTrial(active.Version, answers.Count, accuracy, against, fields, reasons.Count == 0, reasons);
    }

    private static bool Lost(FieldTrial field) =>
        field.AgainstRecall - field.Recall > Margin && (field.AgainstRecall - field.Recall) * field.Texts > Chance + 1e-9;

    private static bool LostOfSeed(FieldQuality before, ModelQuality candidate) =>
        candidate.Fields.FirstOrDefault(field => field.Field == before.Field) is not { } after
        || (before.Recall - after.Recall > SeedMargin && (before.Recall - after.Recall) * before.Texts > Chance + 1e-9);

    private static double Share(IEnumerable<TrialAnswer> answers, Func<TrialAnswer, bool> right) =>
        answers.Select(answer => right(answer) ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
