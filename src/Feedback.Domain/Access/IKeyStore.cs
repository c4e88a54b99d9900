namespace Feedback.Domain.Access;

/// <summary>Keeps access keys and the secrets the service makes for itself at first start.</summary>
public interface IKeyStore
{
    /// <summary>Adds a key; false when its id or hash is taken.</summary>
    Task<bool> TryAddAsync(AccessKey key, CancellationToken cancellationToken);

    /// <summary>Every key ever made, oldest first, revoked ones too.</summary>
    Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Marks a key revoked; false when there is no such key. Revoking twice keeps the first instant.</summary>
    Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Returns the named secret, keeping <paramref name="proposed"/> when there is none yet. All processes get the same bytes.</summary>
    Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken);
}
