using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Feedback.Api.Ratings;

/// <summary>Takes in a file of the A-11 form, each row with a result of its own. The form does not say where and when: the query does.</summary>
internal sealed class ImportRatingsEndpoint(A11Import import, LiveCatalogue catalogue, TimeProvider clock)
    : EndpointWithoutRequest<Results<JsonHttpResult<SubmitRatingsResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/ratings/a11");
        Definition.Operation("ImportRatings", Role.Portal);
    }

    public override async Task<Results<JsonHttpResult<SubmitRatingsResponse>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(HttpContext.Request.ContentType, out var type) || !type.MediaType.Equals(AcceptedFormat.CsvText, StringComparison.OrdinalIgnoreCase))
            return new Problem(ProblemKind.UnsupportedMediaType);

        var now = clock.GetUtcNow();
        var today = now.ToVietnamDay();
        var parameters = new QueryParameters(HttpContext.Request);
        var (agency, service) = (parameters.Code("agency"), parameters.Code("service"));
        if (agency is null) parameters.FailUnlessFailed("agency", MemberError.Required);
        if (service is null) parameters.FailUnlessFailed("service", MemberError.Required);
        var scale = parameters.Choice<A11Scale>("scale") == A11Scale.Like ? Scale.Like : Scale.Likert5;
        var channel = parameters.Choice<Channel>("channel");
        var day = parameters.Day("occurredOn") ?? today;
        parameters.Check();
        if (day > today || day < today.AddDays(-SubmitRatingsEndpoint.OldestDays)) return Problem.Member("occurredOn", MemberError.Conflict);
        var caller = Caller.Of(HttpContext);
        if (!caller.Reaches(agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (!catalogue.Current.Agencies.ContainsKey(agency!)) return Problem.Member("agency", MemberError.NotFound);
        if (!catalogue.Current.Services.ContainsKey(service!)) return Problem.Member("service", MemberError.NotFound);

        var (lines, fault) = await RequestBody.ReadAsync(HttpContext.Request, A11File.Read, ct);
        if (fault is not null) return Problem.Member("body", fault);

        // The form has no hours: noon, so that the day is the same wherever it is read.
        var occurredAt = day == today ? now : new DateTimeOffset(day, new TimeOnly(12, 0), Instant.VietnamOffset);
        var subject = new A11Subject(agency!, service!, scale, channel, occurredAt, caller.Key);
        var results = await Task.WhenAll(lines.Select((fields, index) => import.SubmitAsync(fields, index, subject, HttpContext, ct)));
        return TypedResults.Json(new SubmitRatingsResponse(results), ApiJson.Info<SubmitRatingsResponse>(), statusCode: 207);
    }

    /// <summary>The answers the form has room for.</summary>
    private enum A11Scale
    {
        Likert5,
        Like,
    }
}
