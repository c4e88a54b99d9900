using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Records;

namespace Feedback.Api.Indices;

/// <summary>Publications by period, for anyone those that are public; for the committee of the whole country also those on their way.</summary>
internal sealed class ListPublicationsEndpoint(IRecordStore<Publication> publications) : EndpointWithoutRequest<PublicationsResponse>
{
    /// <summary>Months, quarters and years of a century, each corrected a few times.</summary>
    private const int Most = 10_000;

    public override void Configure()
    {
        Get("/v1/indices/publications");
        Definition.Operation("ListPublications");
    }

    public override async Task<PublicationsResponse> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        var key = Caller.NationalCommitteeKey(HttpContext);
        var all = await publications.ListAsync(new RecordQuery("", Most, LastFirst: true), ct);
        return new PublicationsResponse(
            [.. all.Where(publication => key is not null || publication.State == PublicationState.Published).Select(publication => PublicationResponse.Of(publication, key))]);
    }
}

/// <summary>Publications, the last period first.</summary>
internal sealed record PublicationsResponse(IReadOnlyList<PublicationResponse> Items);
