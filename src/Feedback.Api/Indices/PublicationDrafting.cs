using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Disclosure;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;

namespace Feedback.Api.Indices;

/// <summary>Freezes a period: counts it, makes its tables, and keeps the bytes with what they were made of.</summary>
internal sealed class PublicationDrafting(
    IRatingStore ratings, IRecordStore<Publication> publications, IRecordStore<PublicationContent> contents, LiveCatalogue catalogue, Secrets secrets, TimeProvider clock)
{
    private const int MostNumbers = 1000;

    /// <summary>Every number of a period, first to last.</summary>
    public Task<IReadOnlyList<Publication>> OfPeriodAsync(CalendarPeriod period, CancellationToken ct) =>
        publications.ListAsync(new RecordQuery(period.Text + ".", MostNumbers), ct);

    /// <summary>Null when somebody else drafted the same number this very moment.</summary>
    public async Task<Publication?> DraftAsync(CalendarPeriod period, int number, string? reason, string by, CancellationToken ct)
    {
        var cutOff = clock.GetUtcNow().ToStored();
        var input = await InputAsync(period, ct) with { Corrects = await CorrectedAsync(period, number, ct) };
        var draft = new Publication(
            Publication.IdOf(period.Text, number), 1, period.Text, number, PublicationState.Draft, cutOff, PublicationText.Method, 0, 0, 0, "", 0, reason,
            [new PublicationStep(PublicationAction.Draft, by, cutOff, null)]);
        var (text, file) = PublicationText.Write(draft, input, secrets.PublicationKey);
        var rows = file.Tables.SelectMany(table => table.Rows).ToList();
        draft = draft with
        {
            Ratings = input.ByChannel.Where(cell => cell is { Stratum: Stratum.Verified, SetAside: false }).Sum(cell => cell.Counts.Sum()),
            Rows = rows.Count,
            SuppressedRows = rows.Count(row => row.Suppressed),
            Sha256 = PublicationText.Sha256(text),
            Bytes = System.Text.Encoding.UTF8.GetByteCount(text),
        };

        // The content first, and only ours under this id: a publication that can be found has its content.
        if (!await contents.TryAddAsync(new PublicationContent(draft.Id, 1, text, PublicationText.Pack(input)), ct)) return null;
        return await publications.TryAddAsync(draft, ct) ? draft : null;
    }

    /// <summary>Whether the bytes can be made again from what was frozen.</summary>
    public async Task<bool> RecomputesAsync(Publication publication, CancellationToken ct)
    {
        if (await contents.FindAsync(publication.Id, ct) is not { } content) return false;
        var (text, _) = PublicationText.Write(publication, PublicationText.Unpack(content.Input), secrets.PublicationKey);
        return PublicationText.Sha256(text) == publication.Sha256 && PublicationText.Sha256(content.Content) == publication.Sha256;
    }

    /// <summary>What the public has of the period so far; rows that hardly change stay as they were printed there.</summary>
    private async Task<PublicInput?> CorrectedAsync(CalendarPeriod period, int number, CancellationToken ct)
    {
        var published = (await OfPeriodAsync(period, ct)).LastOrDefault(earlier => earlier.State == PublicationState.Published && earlier.Number < number);
        return published is not null && await contents.FindAsync(published.Id, ct) is { } content ? PublicationText.Unpack(content.Input) : null;
    }

    private async Task<PublicInput> InputAsync(CalendarPeriod period, CancellationToken ct)
    {
        var query = new CellQuery(
            period.First, period.Last, ByService: false, Period: CellPeriod.All, ByAgency: false, ByChannel: false, ByOutcome: false, Factors: new HashSet<Factor> { Factor.Overall });
        return PublicInput.Of(
            catalogue.Current,
            Sorted(await ratings.CountAsync(query with { ByAgency = true }, ct)),
            Sorted(await ratings.CountAsync(query with { ByService = true }, ct)),
            Sorted(await ratings.CountAsync(query with { ByChannel = true }, ct)),
            Sorted(await ratings.CountAsync(query with { Factors = null }, ct)));
    }

    private static IReadOnlyList<RatingCell> Sorted(IReadOnlyList<RatingCell> cells) =>
    [
        .. cells.OrderBy(cell => cell.Agency, StringComparer.Ordinal).ThenBy(cell => cell.Service, StringComparer.Ordinal).ThenBy(cell => cell.Channel)
            .ThenBy(cell => cell.Scale).ThenBy(cell => cell.Stratum).ThenBy(cell => cell.Factor).ThenBy(cell => cell.SetAside),
    ];
}
