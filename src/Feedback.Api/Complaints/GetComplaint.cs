using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>One complaint with its routing decision and history, and its ETag for acting on it.</summary>
internal sealed class GetComplaintEndpoint(IComplaintStore complaints, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<ComplaintResponse>, Problem>>
{
    public override void Configure()
    {
        Get("/v1/complaints/{code}");
        Definition.Operation("GetComplaint", Role.Officer, Role.Coordinator, Role.Committee);
    }

    public override async Task<Results<Ok<ComplaintResponse>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        var caller = Caller.Of(HttpContext);
        var code = Route<string>("code");
        if (!ComplaintCode.IsWellFormed(code)
            || await complaints.FindAsync(code!, ct) is not { } complaint
            || !caller.Sees(complaint, catalogue))
        {
            return new Problem(ProblemKind.NotFound);
        }

        HttpContext.Response.Headers.ETag = Etag.Of(complaint);
        var similar = await SimilarResponse.ToAsync(complaint, complaints, caller, catalogue, ct);
        return TypedResults.Ok(ComplaintResponse.Of(complaint, caller, catalogue, Language.IsEnglish(HttpContext.Request)) with { Similar = similar });
    }
}
