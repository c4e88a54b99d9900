namespace Feedback.Domain.Routing;

/// <summary>Trains classifiers. The same texts, seed and machine give the same model.</summary>
public interface IClassifierTrainer
{
    /// <summary>The labelled texts shipped with the program.</summary>
    IReadOnlyList<LabelledText> SeedCorpus();

    /// <summary>Trains on all texts; thresholds and figures come from predictions on texts held out.</summary>
    StoredModel Train(IReadOnlyList<LabelledText> texts, string version, int seed, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Asks two models about the same texts, which neither has learned.</summary>
    /// <returns>Per text the field, and whether each model's first choice was right.</returns>
    /// <exception cref="System.IO.InvalidDataException">One of the models cannot be read.</exception>
    IReadOnlyList<TrialAnswer> Ask(StoredModel candidate, StoredModel active, IReadOnlyList<LabelledText> heldOut, CancellationToken cancellationToken);
}

/// <summary>What two models made of one text.</summary>
public sealed record TrialAnswer(string Field, bool CandidateRight, bool ActiveRight);
