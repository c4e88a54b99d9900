using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>The catalogue as it stands, in memory. Read anew when this process changes it or (every few seconds) another did.</summary>
internal sealed class LiveCatalogue(ICatalogueStore store)
{
    private volatile CatalogueSnapshot _current = CatalogueSnapshot.Empty;

    public CatalogueSnapshot Current => _current;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await store.GetVersionAsync(cancellationToken) != _current.Version) _current = await store.LoadAsync(cancellationToken);
    }
}
