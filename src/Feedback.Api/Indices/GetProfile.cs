using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>The figures of one rule profile for an agency, from own data or imported.</summary>
internal sealed class GetProfileEndpoint(OwnFigures own, IRecordStore<ImportedFigures> imported, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<ProfileResponse>, Problem>>
{
    private const int MostYears = 5;

    /// <summary>More than any country has units in a few years' months.</summary>
    private const int MostFigures = 500_000;

    public override void Configure()
    {
        Get("/v1/indices/profiles/{profile}");
        Definition.Operation("GetProfile", Role.Committee);
    }

    public override async Task<Results<Ok<ProfileResponse>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var (agency, from, to) = (parameters.Code("agency"), parameters.Day("from"), parameters.Day("to"));
        if (agency is null) parameters.FailUnlessFailed("agency", MemberError.Required);
        if (from is null) parameters.FailUnlessFailed("from", MemberError.Required);
        if (to is null) parameters.FailUnlessFailed("to", MemberError.Required);
        if (from > to || to > from?.AddYears(MostYears)) parameters.Fail("to", MemberError.OutOfRange);
        var source = parameters.Choice<FigureSource>("source");
        var profile = RuleProfiles.Find(Route<string>("profile")!, to ?? default);
        var options = ProfileChoices.Read(parameters, profile);
        parameters.Check();
        if (profile is null) return new Problem(ProblemKind.NotFound);
        if (!Caller.Of(HttpContext).Reaches(agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (!catalogue.Current.Agencies.ContainsKey(agency!)) return Problem.Member("agency", MemberError.NotFound);

        var chosen = source == FigureSource.Own ? [] : await ImportedAsync(profile, agency!, from!.Value, to!.Value, ct);
        var used = source ?? (chosen.Count > 0 ? FigureSource.Imported : FigureSource.Own);
        if (!profile.RollsUp && chosen.Count > 1) return Problem.Member("to", MemberError.NotAllowed);
        List<MetricCount> counts = used == FigureSource.Imported ? [.. chosen.SelectMany(figures => figures.Metrics)] : [];
        var brought = counts.Select(count => count.Code).ToHashSet(StringComparer.Ordinal);
        var counted = used == FigureSource.Own || (profile.Mixes && source is null) ? await own.CountAsync(profile, agency!, from!.Value, to!.Value, options, ct) : null;
        counts.AddRange(counted?.Metrics.Where(count => !brought.Contains(count.Code)) ?? []);
        return TypedResults.Ok(ProfileResponse.Of(
            ProfileFigures.From(profile, counts, counted?.Options ?? options), agency!, from!.Value, to!.Value, used, brought,
            rolled: used == FigureSource.Imported && chosen.Any(figures => figures.Agency != agency), Language.IsEnglish(HttpContext.Request), counted?.Calendar));
    }

    private async Task<IReadOnlyList<ImportedFigures>> ImportedAsync(RuleProfile profile, string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var found = await imported.ListAsync(new RecordQuery(profile.Code + "/", MostFigures), ct);
        var chosen = FiguresChoice.Of(found, agency, from, to, catalogue.Current);

        // A sheet that cannot be added is the agency's own or nobody's.
        return profile.RollsUp ? chosen : [.. chosen.Where(figures => figures.Agency == agency)];
    }
}
