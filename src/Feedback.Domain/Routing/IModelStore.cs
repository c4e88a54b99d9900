namespace Feedback.Domain.Routing;

/// <summary>Keeps trained models and which of them is, and was, active.</summary>
public interface IModelStore
{
    /// <summary>Adds a model without making it active; false when its version is taken.</summary>
    Task<bool> TryAddAsync(StoredModel model, CancellationToken cancellationToken);

    Task<StoredModel?> FindAsync(string version, CancellationToken cancellationToken);

    /// <summary>All models without their content, the one added last first.</summary>
    Task<IReadOnlyList<StoredModel>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes a model active; false when another activation already has this number, or the model is not there.</summary>
    Task<bool> TryActivateAsync(ModelActivation activation, CancellationToken cancellationToken);

    /// <summary>Every activation, oldest first; the last one's model is active.</summary>
    Task<IReadOnlyList<ModelActivation>> ListActivationsAsync(CancellationToken cancellationToken);

    /// <summary>Version of the active model; null when there is none.</summary>
    Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken);
}

/// <summary>A model was made the active one.</summary>
/// <param name="Number">1, 2, 3 …; whoever takes the next number first wins.</param>
/// <param name="By">Whose key, or the job's name.</param>
/// <param name="Reason">Why; given by the person, or a code such as <c>first</c> and <c>passed-trial</c>.</param>
public sealed record ModelActivation(int Number, string Version, string By, string? Reason, DateTimeOffset At);
