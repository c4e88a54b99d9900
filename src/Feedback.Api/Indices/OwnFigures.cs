using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Calendar;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>Counts a profile's numerators and denominators from what this service holds itself.</summary>
internal sealed class OwnFigures(IRatingStore ratings, IComplaintStore complaints, LiveCatalogue catalogue, TimeProvider clock)
{
    private const int Page = 500;

    public async Task<IReadOnlyList<MetricCount>> CountAsync(
        RuleProfile profile, string agency, DateOnly from, DateOnly to, IReadOnlyDictionary<string, string> options, CancellationToken ct) => profile.Code switch
        {
            "QD766" => [.. PetitionFacts.Count(await PetitionsAsync(agency, from, to, ct), options), await DossiersAsync(agency, from, to, ct)],
            "SIPAS" => [.. (await AnswersAsync(agency, from, to, ct)).Where(one => one.Key != Factor.Overall).Select(one => Sipas.Count(one.Key, one.Value))],
            "GOVUK" => [.. Govuk.Count((await AnswersAsync(agency, from, to, ct))[Factor.Overall])],

            // Judged by people: there is nothing to count.
            _ => [],
        };

    private async Task<List<PetitionFacts>> PetitionsAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var today = clock.GetUtcNow().ToVietnamDay();
        var subtree = catalogue.Current.Subtree(agency);
        var found = new List<PetitionFacts>();
        string? cursor = null;
        do
        {
            var page = await complaints.WalkAsync(new ComplaintTimeline(TimelineEvent.Received, from.StartInVietnam(), to.AddDays(1).StartInVietnam(), cursor, Page), ct);
            found.AddRange(page.Items.Select(complaint => PetitionFacts.Of(complaint, WorkingDays.Known, today)).OfType<PetitionFacts>().Where(facts => subtree.Contains(facts.Agency)));
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }

    /// <summary>
    /// Of the dossiers that ended, those neither late nor rated unsatisfactory. Counters do not tell which dossier was both, so its two
    /// signs are taken away twice: the figure is never better than the one by dossier.
    /// </summary>
    private async Task<MetricCount> DossiersAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var query = Query(agency, from, to, Factor.Overall);
        var receipts = await ratings.CountReceiptsAsync(query, ct);
        var answers = await ratings.CountAsync(query, ct);
        var ended = receipts.Sum(cell => cell.Count);
        var late = receipts.Sum(cell => cell.Late);
        var dissatisfied = answers.Where(cell => cell.Stratum == Stratum.Verified && !cell.SetAside).Sum(Low);
        return new MetricCount(Qd766.DossierSatisfaction, Math.Max(0, ended - late - dissatisfied), ended);
    }

    private async Task<Dictionary<Factor, AnswerCounts>> AnswersAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var found = Enum.GetValues<Factor>().ToDictionary(factor => factor, _ => new AnswerCounts(Scale.Likert5, [0, 0, 0, 0, 0]));
        var cells = await ratings.CountAsync(Query(agency, from, to), ct);
        foreach (var cell in cells.Where(cell => cell is { Stratum: Stratum.Verified, Scale: Scale.Likert5, SetAside: false }))
        {
            found[cell.Factor] = found[cell.Factor].Add(new AnswerCounts(cell.Scale, cell.Counts));
        }

        return found;
    }

    private CellQuery Query(string agency, DateOnly from, DateOnly to, params Factor[] factors) => new(
        from, to, catalogue.Current.Subtree(agency).ToHashSet(StringComparer.Ordinal), ByService: false, Period: CellPeriod.All, ByAgency: false, ByChannel: false, ByOutcome: false,
        Factors: factors.Length == 0 ? null : factors.ToHashSet());

    private static long Low(RatingCell cell)
    {
        var values = cell.Scale.Values();
        return cell.Counts.Where((_, i) => cell.Scale.IsLow(values[i])).Sum();
    }
}
