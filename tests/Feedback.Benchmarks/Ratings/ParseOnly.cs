using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Api.Ratings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Benchmarks.Ratings;

/// <summary>The ceiling: an endpoint of the same host that reads the same body with the same strict binder, checks nothing and stores nothing.</summary>
internal sealed class ParseOnlyEndpoint : EndpointWithoutRequest<Created>
{
    private static readonly StrictBinder<SubmitRatingRequest> Binder = new();

    public override void Configure()
    {
        Post("/benchmark/parse-only");
        AllowAnonymous();
    }

    public override async Task<Created> ExecuteAsync(CancellationToken ct)
    {
        await Binder.BindAsync(new BinderContext(HttpContext, ValidationFailures, null, true, []), ct);
        return TypedResults.Created();
    }
}
