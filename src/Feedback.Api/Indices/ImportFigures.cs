using System.Text.RegularExpressions;
using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Records;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Takes figures counted elsewhere: numerators and denominators, never rates.</summary>
internal sealed class ImportFiguresEndpoint(IRecordStore<ImportedFigures> store, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<ImportFiguresRequest, Results<Ok<ProfileResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/indices/profiles/{profile}/figures");
        Definition.Operation("ImportFigures", Role.Committee);
    }

    public override async Task<Results<Ok<ProfileResponse>, Problem>> ExecuteAsync(ImportFiguresRequest req, CancellationToken ct)
    {
        var period = CalendarPeriod.Parse(req.Period!)!;
        if (RuleProfiles.Find(Route<string>("profile")!, period.Last) is not { } profile) return new Problem(ProblemKind.NotFound);
        var caller = Caller.Of(HttpContext);
        if (!caller.Reaches(req.Agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (!catalogue.Current.Agencies.ContainsKey(req.Agency!)) return Problem.Member("agency", MemberError.NotFound);
        var unknown = req.Metrics!.Select((metric, i) => (metric.Code, i)).Where(one => profile.Metrics.All(rule => rule.Code != one.Code || rule.Measured)).ToList();
        if (unknown.Count > 0) return Problem.Members([.. unknown.Select(one => ($"metrics[{one.i}].code", MemberError.NotFound))]);

        MetricCount[] metrics = [.. req.Metrics!.Select(metric => new MetricCount(metric.Code!, metric.Numerator!.Value, metric.Denominator!.Value))];
        while (!await PutAsync(profile, req, metrics, caller.Key, ct))
        {
            // Somebody else imported the same figures this very moment: what they replaced is kept too.
        }

        return TypedResults.Ok(ProfileResponse.Of(
            ProfileFigures.From(profile, metrics), req.Agency!, period.First, period.Last, FigureSource.Imported, metrics.Select(metric => metric.Code).ToHashSet(StringComparer.Ordinal), rolled: false, Language.IsEnglish(HttpContext.Request)));
    }

    private async Task<bool> PutAsync(RuleProfile profile, ImportFiguresRequest req, MetricCount[] metrics, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToStored();
        if (await store.FindAsync(ImportedFigures.IdOf(profile.Code, req.Period!, req.Agency!), ct) is not { } stored)
        {
            return await store.TryAddAsync(new ImportedFigures(profile.Code, req.Period!, req.Agency!, 1, metrics, by, now, []), ct);
        }

        // Sent again, nothing changed.
        return stored.Metrics.SequenceEqual(metrics) || await store.TryReplaceAsync(
            stored with { Version = stored.Version + 1, Metrics = metrics, By = by, At = now, Earlier = [.. stored.Earlier, new EarlierFigures(stored.Metrics, stored.By, stored.At)] }, ct);
    }
}

/// <summary>Figures of one agency and period.</summary>
internal sealed record ImportFiguresRequest(string? Agency = null, string? Period = null, IReadOnlyList<ImportedMetric>? Metrics = null);

/// <summary>One numerator and denominator.</summary>
internal sealed record ImportedMetric(string? Code = null, long? Numerator = null, long? Denominator = null);

internal sealed partial class ImportFiguresValidator : Validator<ImportFiguresRequest>
{
    /// <summary>Beyond any country; sums of them stay far from overflowing.</summary>
    private const long Most = 1_000_000_000_000;

    public ImportFiguresValidator()
    {
        RuleFor(r => r.Agency).NotNull().WithErrorCode(MemberError.Required).Code();
        RuleFor(r => r.Period).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Period).Must(text => text is null || CalendarPeriod.Parse(text) is not null).WithErrorCode(MemberError.Pattern);
        RuleFor(r => r.Metrics).NotNull().WithErrorCode(MemberError.Required).Items(1, 50);
        RuleForEach(r => r.Metrics).ChildRules(metric =>
        {
            metric.RuleFor(m => m.Code).NotNull().WithErrorCode(MemberError.Required);
            metric.RuleFor(m => m.Code).Must(code => code is null || MetricCode().IsMatch(code)).WithErrorCode(MemberError.Pattern);
            metric.RuleFor(m => m.Denominator).NotNull().WithErrorCode(MemberError.Required);
            metric.RuleFor(m => m.Denominator).Must(d => d is null or (>= 0 and <= Most)).WithErrorCode(MemberError.OutOfRange);
            metric.RuleFor(m => m.Numerator).NotNull().WithErrorCode(MemberError.Required);
            metric.RuleFor(m => m.Numerator).Must(n => n is null or (>= 0 and <= Most)).WithErrorCode(MemberError.OutOfRange);
            metric.RuleFor(m => m.Numerator).Must((m, n) => n is null || m.Denominator is null || n <= m.Denominator).WithErrorCode(MemberError.Conflict);
        });
        RuleFor(r => r.Metrics).Must(metrics => metrics is null || metrics.Where(m => m.Code is not null).DistinctBy(m => m.Code).Count() == metrics.Count(m => m.Code is not null)).WithErrorCode(MemberError.Conflict);
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,63}$", RegexOptions.NonBacktracking)]
    private static partial Regex MetricCode();
}
