using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Integrity;

/// <summary>What a human makes of a flag.</summary>
internal enum FlagVerdict
{
    Confirm,
    Dismiss,
}

/// <summary>Confirms a flag, or dismisses it: its ratings then count again as if nothing had been.</summary>
internal sealed class DecideFlagEndpoint(IRecordStore<FlagCase> flags, IRatingStore ratings, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<DecideFlagRequest, Results<Ok<FlagResponse>, Problem>>
{
    private const int MostFlags = 10_000;

    public override void Configure()
    {
        Post("/v1/integrity/flags/{flag}/decision");
        Definition.Operation("DecideFlag", Role.Committee);
    }

    public override async Task<Results<Ok<FlagResponse>, Problem>> ExecuteAsync(DecideFlagRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        while (true)
        {
            if (await flags.FindAsync(Route<string>("flag")!, ct) is not { } flag || !caller.Reaches(flag.Agency, catalogue)) return new Problem(ProblemKind.NotFound);
            var now = clock.GetUtcNow().ToStored();
            var state = req.Decision == FlagVerdict.Confirm ? FlagState.Confirmed : FlagState.Dismissed;
            var decided = flag with { Version = flag.Version + 1, State = state, Decisions = [.. flag.Decisions, new FlagDecision(state, caller.Key, now, req.Reason!)] };

            // The job may have looked again this very moment: decide on what is there now.
            if (!await flags.TryReplaceAsync(decided, ct)) continue;
            if (decided.Holds) await ratings.MarkAsync(decided.Ratings, new SetAside(decided.Id, now), ct);
            else await ReleaseAsync(decided, ct);
            return TypedResults.Ok(FlagResponse.Of(decided, Language.IsEnglish(HttpContext.Request)));
        }
    }

    /// <summary>Takes in what no other flag of the day holds.</summary>
    private async Task ReleaseAsync(FlagCase dismissed, CancellationToken ct)
    {
        var others = (await flags.ListAsync(new RecordQuery(FlagCase.PrefixOf(dismissed.Day), MostFlags), ct)).Where(flag => flag.Holds).SelectMany(flag => flag.Ratings).ToHashSet();
        await ratings.MarkAsync([.. dismissed.Ratings.Where(id => !others.Contains(id))], null, ct);
    }
}

/// <summary>The decision and why; both are kept.</summary>
internal sealed record DecideFlagRequest(FlagVerdict? Decision = null, string? Reason = null);

internal sealed class DecideFlagValidator : Validator<DecideFlagRequest>
{
    public DecideFlagValidator()
    {
        RuleFor(r => r.Decision).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Reason).NotNull().WithErrorCode(MemberError.Required).Text(1, 1000);
    }
}
