using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>Ratings of the caller's agencies, newest first; as CSV in the 17 columns of the A-11 form.</summary>
internal sealed class ListRatingsEndpoint(IRatingStore ratings, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<ListOf<RatingResponse>>, FileContentHttpResult, Problem>>
{
    public override void Configure()
    {
        Get("/v1/ratings");
        Definition.Operation("ListRatings", Role.Officer, Role.Committee);
    }

    public override async Task<Results<Ok<ListOf<RatingResponse>>, FileContentHttpResult, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var agency = parameters.Code("agency");
        var query = new RatingQuery(
            null,
            parameters.Code("service"),
            parameters.Choice<Stratum>("stratum"),
            parameters.Choice<Scale>("scale"),
            parameters.Flag("low"),
            parameters.Flag("withComment"),
            Midnight(parameters.Day("from")),
            Midnight(parameters.Day("to")?.AddDays(1)),
            parameters.Cursor(),
            parameters.Limit(),
            parameters.Choice<Channel>("channel"),
            parameters.Choice<Factor>("factor"));
        parameters.Check();
        if (AcceptedFormat.Csv(HttpContext.Request) is not { } csv) return new Problem(ProblemKind.NotAcceptable);
        // The form has one column for the answer: what is not asked for is what the index counts.
        if (csv) query = query with { Scale = query.Scale ?? Scale.Likert5, Stratum = query.Stratum ?? Stratum.Verified };
        var page = await ratings.ListAsync(query with { Agencies = Caller.Of(HttpContext).Scope(agency, catalogue) }, ct);
        if (!csv) return TypedResults.Ok(new ListOf<RatingResponse>([.. page.Items.Select(RatingResponse.Of)], page.Next));
        if (page.Next is { } next) HttpContext.Response.Headers["Next-Cursor"] = next;
        return TypedResults.File(A11File.Write(page.Items.Where(rating => rating.SetAside is null).Select(A11Row.Of).OfType<A11Row>()), "text/csv; charset=utf-8");
    }

    private static DateTimeOffset? Midnight(DateOnly? day) =>
        day is { } d ? new DateTimeOffset(d, TimeOnly.MinValue, Instant.VietnamOffset) : null;
}
