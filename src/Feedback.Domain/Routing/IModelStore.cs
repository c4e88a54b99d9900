namespace Feedback.Domain.Routing;

/// <summary>Keeps trained models and which of them is active.</summary>
public interface IModelStore
{
    /// <summary>Adds a model and makes it active; false when its version is taken.</summary>
    Task<bool> TryAddActiveAsync(StoredModel model, CancellationToken cancellationToken);

    /// <summary>Version of the active model; null when there is none.</summary>
    Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken);

    Task<StoredModel?> FindAsync(string version, CancellationToken cancellationToken);
}
