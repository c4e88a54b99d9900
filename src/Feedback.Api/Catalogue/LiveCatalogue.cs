using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>The catalogue as it stands, in memory. Read anew when this process changes it or (every few seconds) another did.</summary>
internal sealed class LiveCatalogue(ICatalogueStore store) : IDisposable
{
    // One at a time: a slow reading would otherwise put back what a later one has replaced.
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Held _held = new(CatalogueSnapshot.Empty);

    public CatalogueSnapshot Current => _held.Snapshot;

    /// <summary>Search over <see cref="Current"/>; its indices are built when the first person searches.</summary>
    public CatalogueSearch Search => _held.Search.Value;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (await store.GetVersionAsync(cancellationToken) != Current.Version)
            {
                _held = new Held(await store.LoadAsync(cancellationToken));
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private sealed class Held(CatalogueSnapshot snapshot)
    {
        public CatalogueSnapshot Snapshot => snapshot;

        public Lazy<CatalogueSearch> Search { get; } = new(() => new CatalogueSearch(snapshot));
    }
}
