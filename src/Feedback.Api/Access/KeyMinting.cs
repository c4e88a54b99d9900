using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Access;

namespace Feedback.Api.Access;

/// <summary>Makes new keys: 256 random bits as text, of which only the hash is kept.</summary>
internal sealed class KeyMinting(IKeyStore store, KeyRing ring, IEntropy entropy, TimeProvider clock)
{
    /// <summary>Makes and keeps a key; the text is returned this once.</summary>
    public async Task<(AccessKey Key, string Text)> MintAsync(
        string label, IReadOnlyList<Role> roles, string? agency, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var text = "fbk_" + Secrets.Text(entropy, 52);
        var key = await KeepAsync(text, label, roles, agency, expiresAt, cancellationToken);
        return (key, text);
    }

    /// <summary>Keeps a key whose text was chosen elsewhere (the bootstrap key); the one kept before when there is one.</summary>
    public async Task<AccessKey> KeepAsync(
        string text, string label, IReadOnlyList<Role> roles, string? agency, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var key = new AccessKey(
            "key-" + Secrets.Text(entropy, 12), KeyRing.HashOf(text), label, roles, agency, clock.GetUtcNow().ToStored(), expiresAt, null);
        await store.TryAddAsync(key, cancellationToken);
        await ring.RefreshAsync(cancellationToken);
        return ring.Find(text)!;
    }
}
