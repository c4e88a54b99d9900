using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Feedback.Api.Indices;

/// <summary>A publication's bytes as they were frozen, or one of its tables as CSV. Cacheable for good: what is public never changes.</summary>
internal sealed class GetPublicationEndpoint(IRecordStore<Publication> publications, IRecordStore<PublicationContent> contents)
    : EndpointWithoutRequest<Results<FileContentHttpResult, StatusCodeHttpResult, Problem>>
{
    private const string Json = "application/json; charset=utf-8";

    public override void Configure()
    {
        Get("/v1/indices/publications/{publication}");
        Definition.Operation("GetPublication");
    }

    public override async Task<Results<FileContentHttpResult, StatusCodeHttpResult, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var table = Names<PublicTableName>.Of(parameters.Choice<PublicTableName>("table") ?? PublicTableName.Agencies);
        var scale = Names<Scale>.Of(parameters.Choice<Scale>("scale") ?? Scale.Likert5);
        parameters.Check();
        if (AcceptedFormat.Csv(HttpContext.Request) is not { } csv) return new Problem(ProblemKind.NotAcceptable);
        var found = await publications.FindAsync(Route<string>("publication")!, ct);
        var isPublic = found?.State == PublicationState.Published;
        if (found is null || (!isPublic && Caller.NationalCommitteeKey(HttpContext) is null)) return new Problem(ProblemKind.NotFound);

        var etag = new EntityTagHeaderValue($"\"{found.Sha256}{(csv ? $"-{table}-{scale}" : "")}\"");
        HttpContext.Response.Headers.CacheControl = isPublic ? "public, max-age=31536000, immutable" : "no-store";
        HttpContext.Response.Headers.Vary = "Accept";
        HttpContext.Response.GetTypedHeaders().ETag = etag;
        if (HttpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var content = (await contents.FindAsync(found.Id, ct))!.Content;
        if (!csv) return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(content), Json);
        return PublicationCsv.Write(content, table, scale) is { } lines
            ? TypedResults.File(lines, "text/csv; charset=utf-8")
            : Problem.Member("table", MemberError.NotFound);
    }
}

/// <summary>The tables of a publication.</summary>
internal enum PublicTableName
{
    Country,
    Agencies,
    Fields,
    Services,
    Channels,
    Factors,
}
