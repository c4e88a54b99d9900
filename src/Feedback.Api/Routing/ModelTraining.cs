using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>Trains models: the first from the shipped texts, later ones from corrections too, and these only if they stand their trial.</summary>
internal sealed class ModelTraining(
    IModelStore models, IClassifierTrainer trainer, IComplaintClassifier classifier, IComplaintStore complaints, TrainingTexts texts, TimeProvider clock)
{
    private const int Seed = 20261123;
    private const int Page = 500;
    private const string Job = "train-model";

    /// <summary>Trains the first model and makes it active; null when there is an active one that can be read.</summary>
    public async Task<StoredModel?> TrainFirstAsync(CancellationToken cancellationToken)
    {
        if (await models.GetActiveVersionAsync(cancellationToken) is not null && classifier.ActiveModel is not null) return null;
        var now = clock.GetUtcNow().ToStored();
        var model = trainer.Train(texts.Load(), Version("seed", now), Seed, now, cancellationToken);
        return await models.TryAddAsync(model, cancellationToken) && await ActivateAsync(model, Job, "first", cancellationToken) ? model : null;
    }

    /// <summary>Corrections the active model has not learned.</summary>
    public async Task<int> CountNewAsync(CancellationToken cancellationToken)
    {
        var until = await ActiveAsync(cancellationToken) is { } active ? active.LabelsUntil : null;
        return (await CorrectionsAsync(cancellationToken)).Count(correction => until is null || correction.At > until);
    }

    /// <summary>Trains on corrections and makes the model active if it stands its trial; null when too few are new.</summary>
    public async Task<StoredModel?> RetrainAsync(CancellationToken cancellationToken)
    {
        if (await ActiveAsync(cancellationToken) is not { } active) return null;
        if (ModelTrials.Part(await CorrectionsAsync(cancellationToken), active.LabelsUntil) is not var (learned, asked)) return null;

        var now = clock.GetUtcNow().ToStored();
        var shipped = texts.Load();
        var seedTexts = shipped.Where(text => !text.IsWeak).CountBy(text => text.Field).ToDictionary(StringComparer.Ordinal);
        var labels = CorrectionWeights.Weigh(learned, seedTexts);
        var trained = trainer.Train([.. shipped, .. labels], Version("labels", now), Seed, now, cancellationToken);
        trained = trained with
        {
            LabelsUntil = learned[^1].At,
            Texts = trained.Texts with { Seed = trained.Texts.Seed - labels.Count, Labels = labels.Count, LabelsCapped = labels.Count(label => label.Weight < 1) },
        };
        var answers = trainer.Ask(trained, active, [.. asked.Where(one => one.Field is not null).Select(one => new LabelledText(one.Field!, one.Text))], cancellationToken);
        trained = trained with { Trial = ModelTrials.Judge(active, trained.Quality, answers) };

        if (!await models.TryAddAsync(trained, cancellationToken)) return null;
        if (trained.Trial.Passed) await ActivateAsync(trained, Job, "passed-trial", cancellationToken);
        return trained;
    }

    /// <summary>Makes a stored model active here and, within seconds, in every process; false when another was activated meanwhile.</summary>
    /// <exception cref="InvalidDataException">The model cannot be read; the one before stays active.</exception>
    public async Task<bool> ActivateAsync(StoredModel model, string by, string? reason, CancellationToken cancellationToken)
    {
        // Read before it is chosen: what cannot be loaded must not become every process's model.
        var before = classifier.ActiveModel;
        classifier.Activate(model);
        var activations = await models.ListActivationsAsync(cancellationToken);
        var next = new ModelActivation(activations.Count == 0 ? 1 : activations[^1].Number + 1, model.Version, by, reason, clock.GetUtcNow().ToStored());
        if (await models.TryActivateAsync(next, cancellationToken)) return true;
        if (before is not null && await models.FindAsync(before, cancellationToken) is { } old) classifier.Activate(old);
        return false;
    }

    private async Task<StoredModel?> ActiveAsync(CancellationToken cancellationToken) =>
        await models.GetActiveVersionAsync(cancellationToken) is { } version ? await models.FindAsync(version, cancellationToken) : null;

    private async Task<List<Correction>> CorrectionsAsync(CancellationToken cancellationToken)
    {
        var found = new List<Correction>();
        string? cursor = null;
        do
        {
            var timeline = new ComplaintTimeline(TimelineEvent.Corrected, DateTimeOffset.UnixEpoch, clock.GetUtcNow().AddMinutes(1), cursor, Page);
            var page = await complaints.WalkAsync(timeline, cancellationToken);
            found.AddRange(page.Items.Select(Correction.Of).OfType<Correction>());
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }

    private static string Version(string kind, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{now:yyyyMMdd-HHmmss}");
}
