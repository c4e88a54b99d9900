using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>One rating with its history, for those whose agency it is about.</summary>
internal sealed class GetRatingEndpoint(IRatingStore ratings, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<RatingResponse>, Problem>>
{
    public override void Configure()
    {
        Get("/v1/ratings/{id}");
        Definition.Operation("GetRating", Role.Officer, Role.Committee);
    }

    public override async Task<Results<Ok<RatingResponse>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        return Guid.TryParseExact(Route<string>("id"), "D", out var id)
            && await ratings.FindAsync(id, ct) is { } rating
            && Caller.Of(HttpContext).Reaches(rating.Agency, catalogue)
                ? TypedResults.Ok(RatingResponse.Of(rating))
                : new Problem(ProblemKind.NotFound);
    }
}
