namespace Feedback.Domain.Catalogue;

/// <summary>Keeps the catalogue. It is small and read on every request, so readers hold a <see cref="CatalogueSnapshot"/> snapshot and ask only for the version.</summary>
public interface ICatalogueStore
{
    /// <summary>A number that grows with every change; 0 before the first seeding.</summary>
    Task<long> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>The whole catalogue as one consistent snapshot.</summary>
    Task<CatalogueSnapshot> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Writes the shipped catalogue when the store has none; false when it was there already.</summary>
    Task<bool> TrySeedAsync(CatalogueSnapshot shipped, CancellationToken cancellationToken);

    /// <summary>Adds an agency, or replaces the one with its code.</summary>
    Task PutAgencyAsync(Agency agency, CancellationToken cancellationToken);

    /// <summary>Adds a service, or replaces the one with its code.</summary>
    Task PutServiceAsync(Service service, CancellationToken cancellationToken);
}
