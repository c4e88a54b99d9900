using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Feedback.Domain.Access;

namespace Feedback.Api.Access;

/// <summary>The keys in force, held in memory and read anew when they change here or (every few seconds) elsewhere.</summary>
internal sealed class KeyRing(IKeyStore store) : IDisposable
{
    // One at a time: a slow reading would otherwise put back what a later one has replaced.
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile FrozenDictionary<string, AccessKey> _byHash = FrozenDictionary<string, AccessKey>.Empty;

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public AccessKey? Find(string key) => _byHash.GetValueOrDefault(HashOf(key));

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var keys = await store.ListAsync(cancellationToken);
            _byHash = keys.ToFrozenDictionary(key => key.Hash, StringComparer.Ordinal);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
