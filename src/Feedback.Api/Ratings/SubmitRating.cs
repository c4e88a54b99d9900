using FastEndpoints;
using Feedback.Api.Complaints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>Takes one rating of one finished service, with a receipt (verified) or without (open).</summary>
internal sealed class SubmitRatingEndpoint(RatingIntake intake, RatingOrigins origins)
    : Endpoint<SubmitRatingRequest, Results<Created<SubmittedRating>, Ok<SubmittedRating>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/ratings");
        Definition.Operation("SubmitRating");
    }

    public override async Task<Results<Created<SubmittedRating>, Ok<SubmittedRating>, Problem>> ExecuteAsync(
        SubmitRatingRequest req, CancellationToken ct)
    {
        var (rating, repeated, problem) = await intake.SubmitAsync(req, null, null, Language.IsEnglish(HttpContext.Request), origins.Of(HttpContext), ct);
        if (problem is not null) return problem;
        return repeated ? TypedResults.Ok(rating) : TypedResults.Created($"/v1/ratings/{rating!.Id}", rating);
    }
}

internal sealed record SubmitRatingRequest : RatingMembers;

internal sealed class SubmitRatingValidator : RatingMembersValidator<SubmitRatingRequest>;

internal sealed record SubmittedRating(
    Guid Id,
    string Status,
    Stratum Stratum,
    string Agency,
    string Service,
    Scale Scale,
    int Score,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ChangeableUntil,
    FiledComplaint? Complaint)
{
    public static SubmittedRating Of(SubmitOutcome outcome, TimeSpan changeWindow, FiledComplaint? complaint)
    {
        var rating = outcome.Rating;
        var status = outcome.Result switch
        {
            SubmitResult.Added => "added",
            SubmitResult.Replaced => "replaced",
            SubmitResult.Repeated => "repeated",
            SubmitResult.Conflict => throw new InvalidOperationException("A conflict is a problem."),
        };
        return new SubmittedRating(
            rating.Id, status, rating.Stratum, rating.Agency, rating.Service, rating.Answer.Scale, rating.Answer.Score,
            rating.ReceivedAt, rating.Stratum == Stratum.Verified ? rating.ReceivedAt + changeWindow : null, complaint);
    }
}
