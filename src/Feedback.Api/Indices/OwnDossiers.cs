using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>Reads what speaks against the dossiers that ended in a period: lateness from counters, the rest rating by rating.</summary>
internal sealed class OwnDossiers(IRatingStore ratings, OwnPetitions petitions, LiveCatalogue catalogue)
{
    private const int Page = 1000;

    /// <summary>Low ratings, and complaints, since the first day: some seconds of reading.</summary>
    private const int MostSigns = 100_000;

    public async Task<(long Ended, long Late, long Online)> EndedAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var receipts = await ratings.CountReceiptsAsync(
            new CellQuery(from, to, Subtree(agency), ByService: false, Period: CellPeriod.All, ByAgency: false, ByChannel: true, ByOutcome: false), ct);
        return (receipts.Sum(cell => cell.Count), receipts.Sum(cell => cell.Late), receipts.Where(cell => cell.Channel is Channel.Web or Channel.App).Sum(cell => cell.Count));
    }

    /// <summary>Null when there is too much to read.</summary>
    public async Task<DossierSigns?> SignsAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var subtree = Subtree(agency);
        if (await petitions.RatingsAsync(from, MostSigns, ct) is not { } petitioned) return null;
        var signed = new List<Receipt>();
        foreach (var ids in petitioned.Chunk(Page))
        {
            var found = new List<Rating>();
            foreach (var id in ids)
            {
                if (await ratings.FindAsync(id, ct) is { } rating && subtree.Contains(rating.Agency)) found.Add(rating);
            }

            await AddAsync(found);
        }

        // A dossier is rated after it ended, however late.
        var query = new RatingQuery(subtree, null, Stratum.Verified, null, Low: true, null, from.StartInVietnam(), null, null, Page);
        var read = 0;
        do
        {
            var page = await ratings.ListAsync(query, ct);
            await AddAsync(page.Items.Where(rating => rating.SetAside is null));
            (query, read) = (query with { Cursor = page.Next }, read + page.Items.Count);
        }
        while (query.Cursor is not null && read < MostSigns);
        if (query.Cursor is not null) return null;
        var (ended, late, _) = await EndedAsync(agency, from, to, ct);
        return DossierSigns.Of(ended, late, signed);

        async Task AddAsync(IEnumerable<Rating> some)
        {
            var receipts = await ratings.FindReceiptsAsync([.. some.Select(rating => rating.ReceiptId()).OfType<string>()], ct);
            signed.AddRange(receipts.Where(receipt => receipt.CompletedAt.ToVietnamDay() is var day && day >= from && day <= to));
        }
    }

    private HashSet<string> Subtree(string agency) => catalogue.Current.Subtree(agency).ToHashSet(StringComparer.Ordinal);
}
