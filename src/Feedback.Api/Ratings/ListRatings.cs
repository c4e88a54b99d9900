using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Ratings;

/// <summary>Ratings of the caller's agencies, newest first.</summary>
internal sealed class ListRatingsEndpoint(IRatingStore ratings, LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<RatingResponse>>
{
    public override void Configure()
    {
        Get("/v1/ratings");
        Definition.Operation("ListRatings", Role.Officer, Role.Committee);
    }

    public override async Task<ListOf<RatingResponse>> ExecuteAsync(CancellationToken ct)
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
            parameters.Limit());
        parameters.Check();
        var page = await ratings.ListAsync(query with { Agencies = Caller.Of(HttpContext).Scope(agency, catalogue) }, ct);
        return new ListOf<RatingResponse>([.. page.Items.Select(RatingResponse.Of)], page.Next);
    }

    private static DateTimeOffset? Midnight(DateOnly? day) =>
        day is { } d ? new DateTimeOffset(d, TimeOnly.MinValue, Instant.VietnamOffset) : null;
}
