using Feedback.Domain.Routing;

namespace Feedback.Api.Tests.Routing;

/// <summary>The real trainer for the first model, unless it was trained before; later ones are its copies, and a trial ends as the test says.</summary>
internal sealed class ScriptedTrainer(IClassifierTrainer real) : IClassifierTrainer
{
    private StoredModel? _first;

    /// <summary>Whether the candidate is right about a text, and whether the active model is.</summary>
    public (bool Candidate, bool Active) Right { get; set; } = (true, false);

    public List<IReadOnlyList<LabelledText>> Learned { get; } = [];

    public IReadOnlyList<LabelledText> SeedCorpus() => real.SeedCorpus();

    public StoredModel Train(IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Learned.Add(texts);
        _first ??= ApiFactory.Trained ?? real.Train(texts, version, seed, at, cancellationToken);
        return _first with { Version = version, TrainedAt = at, Texts = _first.Texts with { Seed = texts.Count(text => !text.IsWeak) } };
    }

    public IReadOnlyList<TrialAnswer> Ask(
        StoredModel candidate, StoredModel active, IReadOnlyList<LabelledText> heldOut, CancellationToken cancellationToken) =>
        [.. heldOut.Select(text => new TrialAnswer(text.Field, Right.Candidate, Right.Active))];
}
