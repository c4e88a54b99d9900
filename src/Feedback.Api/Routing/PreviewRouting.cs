using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>Shows how a text would be routed, and why, without storing anything.</summary>
internal sealed class PreviewRoutingEndpoint(ComplaintRouter router, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<PreviewRoutingRequest, Results<Ok<RoutingResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/routing/preview");
        Definition.Operation("PreviewRouting", Role.Coordinator, Role.Admin);
    }

    public override Task<Results<Ok<RoutingResponse>, Problem>> ExecuteAsync(PreviewRoutingRequest req, CancellationToken ct) =>
        Task.FromResult(Preview(req));

    private Results<Ok<RoutingResponse>, Problem> Preview(PreviewRoutingRequest req)
    {
        if (req.Place is not null && !catalogue.Current.Places.ContainsKey(req.Place)) return Problem.Member("place", MemberError.NotFound);
        var text = PersonalDataMask.Apply(VietnameseText.Compose(req.Text!)).Text;
        var complaint = new NewComplaint(clock.GetUtcNow(), text, req.Place, null, null, null, false, null, "", null, null, null);
        return router.Decide(complaint, null) is { } decision
            ? TypedResults.Ok(RoutingResponse.Of(decision, catalogue.Current, Language.IsEnglish(HttpContext.Request)))
            : new Problem(ProblemKind.NoModel) { RetryAfter = 5 };
    }
}

internal sealed record PreviewRoutingRequest(string? Text = null, string? Place = null);

internal sealed class PreviewRoutingValidator : Validator<PreviewRoutingRequest>
{
    public PreviewRoutingValidator()
    {
        RuleFor(r => r.Text).NotNull().WithErrorCode(MemberError.Required).Text(1, 20000);
        RuleFor(r => r.Place).Code();
    }
}
