using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;
using Feedback.Domain.Integrity;
using Feedback.Domain.Records;

namespace Feedback.Api.Integrity;

/// <summary>Flags of suspicious ratings, the latest day first.</summary>
internal sealed class ListFlagsEndpoint(IRecordStore<FlagCase> flags, LiveCatalogue catalogue) : EndpointWithoutRequest<FlagsResponse>
{
    /// <summary>Flags are few; one answer holds the latest of them.</summary>
    private const int Most = 500;

    private const int Read = 10_000;

    public override void Configure()
    {
        Get("/v1/integrity/flags");
        Definition.Operation("ListFlags", Role.Committee);
    }

    public override async Task<FlagsResponse> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var (agency, state) = (parameters.Code("agency"), parameters.Choice<FlagState>("state"));
        parameters.Check();
        var agencies = Caller.Of(HttpContext).Scope(agency, catalogue);
        var all = await flags.ListAsync(new RecordQuery("", Read, LastFirst: true), ct);
        var english = Language.IsEnglish(HttpContext.Request);
        return new FlagsResponse(
            [.. all.Where(flag => agencies?.Contains(flag.Agency) != false && (state is null || flag.State == state)).Take(Most).Select(flag => FlagResponse.Of(flag, english))]);
    }
}

internal sealed record FlagsResponse(IReadOnlyList<FlagResponse> Items);
