using Feedback.Api.Catalogue;
using Feedback.Domain.Calendar;
using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>Counts of own data with how they were made.</summary>
/// <param name="Options">The choices made: those asked for, but for what could not be read as asked.</param>
/// <param name="Calendar">The years whose working days the terms of these petitions rest on.</param>
internal sealed record OwnCounts(IReadOnlyList<MetricCount> Metrics, IReadOnlyDictionary<string, string> Options, IReadOnlyList<KnownYear> Calendar);

/// <summary>Counts a profile's numerators and denominators from what this service holds itself.</summary>
internal sealed class OwnFigures(IRatingStore ratings, OwnPetitions petitions, OwnDossiers dossiers, LiveCatalogue catalogue)
{
    public async Task<OwnCounts> CountAsync(
        RuleProfile profile, string agency, DateOnly from, DateOnly to, IReadOnlyDictionary<string, string> options, CancellationToken ct) => profile.Code switch
        {
            "QD766" => await Qd766Async(agency, from, to, options, ct),
            "ND61" => await Nd61Async(agency, from, to, options, ct),
            "SIPAS" => new([.. (await AnswersAsync(agency, from, to, ct)).Where(one => one.Key != Factor.Overall).Select(one => Sipas.Count(one.Key, one.Value))], options, []),
            "GOVUK" => new([.. Govuk.Count((await AnswersAsync(agency, from, to, ct))[Factor.Overall])], options, []),
            _ => new([], options, []),
        };

    private async Task<OwnCounts> Qd766Async(string agency, DateOnly from, DateOnly to, IReadOnlyDictionary<string, string> options, CancellationToken ct)
    {
        var facts = await petitions.OfAsync(agency, from, to, ct);
        var signs = await dossiers.SignsAsync(agency, from, to, ct);
        var used = new Dictionary<string, string>(options, StringComparer.Ordinal);
        if (signs is null) used[Qd766.DossierSigns] = Qd766.Sum;
        var ended = signs?.Count(options.GetValueOrDefault(Qd766.DossierSigns)) ?? await ByCountersAsync(agency, from, to, ct);
        return new OwnCounts([.. PetitionFacts.Count(facts, options), ended], used, Years(from, to));
    }

    private async Task<OwnCounts> Nd61Async(string agency, DateOnly from, DateOnly to, IReadOnlyDictionary<string, string> options, CancellationToken ct)
    {
        var facts = await petitions.OfAsync(agency, from, to, ct);
        var (ended, late, online) = await dossiers.EndedAsync(agency, from, to, ct);
        return new OwnCounts([.. Nd61Measures.Count(facts, ended, late, online)], options, Years(from, to));
    }

    /// <summary>The years in which terms of petitions received in these days begin and, without a pause, end.</summary>
    private static KnownYear[] Years(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.Year, WorkingDays.Known.Due(to, PetitionFacts.AnswerTerm).Year - from.Year + 1).Select(KnownYears.Of)];

    /// <summary>
    /// Where there is too much to read, the dossiers that ended less the late ones and the low ratings of these days: counters do not tell which dossier was
    /// both, nor which had a petition.
    /// </summary>
    private async Task<MetricCount> ByCountersAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (ended, late, _) = await dossiers.EndedAsync(agency, from, to, ct);
        var answers = await ratings.CountAsync(Query(agency, from, to, Factor.Overall), ct);
        var dissatisfied = answers.Where(cell => cell.Stratum == Stratum.Verified && !cell.SetAside).Sum(Low);
        return new DossierSigns(ended, late, dissatisfied, dissatisfied).Count(Qd766.Sum);
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
