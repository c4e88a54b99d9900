using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>Shows the citizen where the complaint stands.</summary>
internal sealed class TrackComplaintEndpoint(IComplaintStore complaints, LiveCatalogue catalogue) : EndpointWithoutRequest<TrackingResponse>
{
    public override void Configure()
    {
        Get("/v1/complaints/{code}/tracking");
        Definition.Operation("TrackComplaint");
    }

    public override async Task<TrackingResponse> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        var complaint = await complaints.OpenAsync(HttpContext, Route<string>("code"), ct);
        return TrackingResponse.Of(complaint, catalogue.Current, Language.IsEnglish(HttpContext.Request));
    }
}
