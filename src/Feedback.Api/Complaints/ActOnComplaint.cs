using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>Lets officers and coordinators act on a complaint, one legal move at a time, on the version they looked at.</summary>
internal sealed class ActOnComplaintEndpoint(IComplaintStore complaints, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<ActOnComplaintRequest, Results<Ok<ComplaintResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/complaints/{code}/actions");
        Definition.Operation("ActOnComplaint", Role.Officer, Role.Coordinator);
    }

    public override async Task<Results<Ok<ComplaintResponse>, Problem>> ExecuteAsync(ActOnComplaintRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        var code = Route<string>("code");
        var complaint = ComplaintCode.IsWellFormed(code) ? await complaints.FindAsync(code!, ct) : null;
        if (complaint is null || !caller.Sees(complaint, catalogue)) return new Problem(ProblemKind.NotFound);
        var match = HttpContext.Request.Headers.IfMatch.ToString();
        if (match.Length == 0) return new Problem(ProblemKind.PreconditionRequired);
        if (match != Etag.Of(complaint)) return new Problem(ProblemKind.PreconditionFailed);
        if (await CheckAsync(req, complaint, ct) is { } problem) return problem;

        var action = req.Action!.Value.ToDomain();
        var kind = caller.ActsAs(action, complaint) ?? ActorKind.Officer;
        var outcome = complaint.Act(
            req.ToOrder(), new Actor(kind, caller.Key), TriageDesk.For(catalogue.Current, complaint.Filed.Place), clock.GetUtcNow().ToStored());
        if (outcome.Complaint is not { } next) return IllegalAction.Problem(caller.Actions(complaint));
        if (!await complaints.TryReplaceAsync(next, complaint.Version, ct)) return new Problem(ProblemKind.PreconditionFailed);
        HttpContext.Response.Headers.ETag = Etag.Of(next);
        return TypedResults.Ok(ComplaintResponse.Of(next, caller, catalogue, Language.IsEnglish(HttpContext.Request)));
    }

    private async Task<Problem?> CheckAsync(ActOnComplaintRequest req, Complaint complaint, CancellationToken ct)
    {
        var known = catalogue.Current;
        if (req.Agency is not null && !(known.Agencies.TryGetValue(req.Agency, out var agency) && agency.Active))
        {
            return Problem.Member("agency", MemberError.NotFound);
        }

        if (req.Field is not null && !known.Fields.ContainsKey(req.Field)) return Problem.Member("field", MemberError.NotFound);
        if (req.Into is null) return null;
        if (req.Into == complaint.Code) return Problem.Member("into", MemberError.Conflict);
        if (await complaints.FindAsync(req.Into, ct) is not { } target || !Caller.Of(HttpContext).Sees(target, catalogue))
        {
            return Problem.Member("into", MemberError.NotFound);
        }

        // Into one that is merged itself, two could be merged into each other and nobody would answer either.
        return target.Status == ComplaintStatus.Merged ? Problem.Member("into", MemberError.Conflict) : null;
    }
}
