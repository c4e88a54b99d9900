using System.Security.Cryptography;
using System.Text;
using Feedback.Domain;
using Feedback.Domain.Access;

namespace Feedback.Api.Hosting;

/// <summary>The service's own secrets, made at first start and kept in the store, and the secrets made from them.</summary>
internal sealed class Secrets(IKeyStore store, IEntropy entropy)
{
    // Crockford's base 32: no letters that are taken for digits when a citizen reads them out.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private byte[] _tracking = [];

    /// <summary>Signs receipts.</summary>
    public byte[] ReceiptKey { get; private set; } = [];

    /// <summary>Hashes dossier codes, so that a leaked store does not tell whose dossiers were rated.</summary>
    public byte[] DossierKey { get; private set; } = [];

    /// <summary>Hashes senders of ratings, with the day.</summary>
    public byte[] OriginKey { get; private set; } = [];

    /// <summary>Rounds the counts of publications; without it they cannot be recomputed, with it their rounding can be guessed at.</summary>
    public byte[] PublicationKey { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        ReceiptKey = await GetAsync("receipt-key", cancellationToken);
        DossierKey = await GetAsync("dossier-key", cancellationToken);
        OriginKey = await GetAsync("origin-key", cancellationToken);
        PublicationKey = await GetAsync("publication-key", cancellationToken);
        _tracking = await GetAsync("tracking-key", cancellationToken);
    }

    /// <summary>
    /// A tracking secret of 130 bits. With a key for safe repetition it is derived, so that the same request sent again gets the
    /// same secret although only its hash is stored; without one it is random.
    /// </summary>
    public string Tracking(string? dedupeKey)
    {
        if (dedupeKey is null) return Text(entropy, 26);
        var mac = HMACSHA256.HashData(_tracking, Encoding.UTF8.GetBytes(dedupeKey));
        return string.Create(26, mac, (text, bytes) => Fill(text, bytes));
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Random text of the given length, 5 bits a character.</summary>
    public static string Text(IEntropy entropy, int length)
    {
        var bytes = new byte[length];
        entropy.Fill(bytes);
        return string.Create(length, bytes, (text, random) => Fill(text, random));
    }

    private static void Fill(Span<char> text, byte[] bytes)
    {
        for (var i = 0; i < text.Length; i++) text[i] = Alphabet[bytes[i] & 31];
    }

    private Task<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        var proposed = new byte[32];
        entropy.Fill(proposed);
        return store.GetOrAddSecretAsync(name, proposed, cancellationToken);
    }
}
