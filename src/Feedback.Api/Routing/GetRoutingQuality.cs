using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>How well routing does in daily work: precision from the audit sample, coverage, and what drifts by week.</summary>
internal sealed class GetRoutingQualityEndpoint(IComplaintStore complaints, LiveCatalogue catalogue, TimeProvider clock) : EndpointWithoutRequest<RoutingQualityResponse>
{
    private const int Page = 500;
    private const int DefaultDays = 84;
    private const int MostDays = 366;

    public override void Configure()
    {
        Get("/v1/routing/quality");
        Definition.Operation("GetRoutingQuality", Role.Committee, Role.Coordinator, Role.Admin);
    }

    public override async Task<RoutingQualityResponse> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var today = clock.GetUtcNow().ToVietnamDay();
        var to = parameters.Day("to") ?? today;
        var from = parameters.Day("from") ?? to.AddDays(1 - DefaultDays);
        if (from > to || to > from.AddDays(MostDays)) parameters.Fail("to", MemberError.OutOfRange);
        parameters.Check();

        // A key of one province sees how routing does for the complaints that lie there.
        var desks = Caller.Of(HttpContext).Scope(null, catalogue);
        var tally = new RoutingTally();
        string? cursor = null;
        do
        {
            var page = await complaints.WalkAsync(new ComplaintTimeline(TimelineEvent.Received, from.StartInVietnam(), to.AddDays(1).StartInVietnam(), cursor, Page), ct);
            foreach (var complaint in page.Items.Where(complaint => desks is null || (complaint.Desk is { } desk && desks.Contains(desk)))) tally.Add(complaint);
            cursor = page.Next;
        }
        while (cursor is not null);
        return new RoutingQualityResponse(from, to, tally.Result());
    }
}

/// <summary>Routing between two days in Viet Nam, both included.</summary>
internal sealed record RoutingQualityResponse(DateOnly From, DateOnly To, RoutingQuality Quality);
