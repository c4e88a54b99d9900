using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>Takes ratings collected offline or at a kiosk, each with a result of its own.</summary>
internal sealed class SubmitRatingsEndpoint(
    RatingIntake intake, SubmitRatingsItemValidator validator, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<SubmitRatingsRequest, JsonHttpResult<SubmitRatingsResponse>>
{
    public const int OldestDays = 90;

    public override void Configure()
    {
        Post("/v1/ratings/batch");
        Definition.Operation("SubmitRatings", Role.Portal);
    }

    public override async Task<JsonHttpResult<SubmitRatingsResponse>> ExecuteAsync(SubmitRatingsRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        var results = await Task.WhenAll(req.Items!.Select((item, index) => SubmitAsync(item, index, caller, ct)));
        return TypedResults.Json(new SubmitRatingsResponse(results), ApiJson.Info<SubmitRatingsResponse>(), statusCode: 207);
    }

    private async Task<SubmitRatingsResult> SubmitAsync(SubmitRatingsItem item, int index, Caller caller, CancellationToken ct)
    {
        var (rating, _, problem) = Check(item, caller) is { } invalid
            ? (null, false, invalid)
            : await BatchItems.GuardAsync(() => intake.SubmitAsync(
                item, item.OccurredAt, item.Outcome, Language.IsEnglish(HttpContext.Request), new RatingOrigin(null, null, caller.Key), ct));
        return SubmitRatingsResult.Of(index, rating, problem, HttpContext);
    }

    private Problem? Check(SubmitRatingsItem item, Caller caller)
    {
        if (BatchItems.Check(validator, item) is { } invalid) return invalid;
        var now = clock.GetUtcNow();
        if (item.OccurredAt > now || item.OccurredAt < now.AddDays(-OldestDays)) return Problem.Member("occurredAt", MemberError.OutOfRange);
        // A receipt vouches for itself; without one the portal may only send for its own agencies.
        return item.Receipt is null && catalogue.Current.Agencies.ContainsKey(item.Agency!) && !caller.Reaches(item.Agency, catalogue)
            ? new Problem(ProblemKind.Forbidden)
            : null;
    }
}

internal sealed record SubmitRatingsRequest(IReadOnlyList<SubmitRatingsItem>? Items = null);

internal sealed record SubmitRatingsItem : RatingMembers
{
    public DateTimeOffset? OccurredAt { get; init; }

    public Outcome? Outcome { get; init; }
}

internal sealed record SubmitRatingsResponse(IReadOnlyList<SubmitRatingsResult> Results);

internal sealed record SubmitRatingsResult(int Index, string Status, SubmittedRating? Rating, ProblemBody? Problem)
{
    public static SubmitRatingsResult Of(int index, SubmittedRating? rating, Problem? problem, HttpContext context) => problem is not null
        ? new SubmitRatingsResult(index, "rejected", null, BatchItems.Body(problem, context))
        : new SubmitRatingsResult(index, rating!.Status, rating, null);
}

internal sealed class SubmitRatingsItemValidator : RatingMembersValidator<SubmitRatingsItem>
{
    public SubmitRatingsItemValidator() =>
        RuleFor(r => r.Outcome).Null().When(r => r.Receipt is not null).WithErrorCode(MemberError.NotAllowed);
}

internal sealed class SubmitRatingsValidator : Validator<SubmitRatingsRequest>
{
    public SubmitRatingsValidator() => RuleFor(r => r.Items).NotNull().WithErrorCode(MemberError.Required).Batch();
}
