using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>The inbox: complaints the caller may see, newest first.</summary>
internal sealed class ListComplaintsEndpoint(IComplaintStore complaints, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<ListOf<ComplaintSummary>>, FileContentHttpResult, Problem>>
{
    public override void Configure()
    {
        Get("/v1/complaints");
        Definition.Operation("ListComplaints", Role.Officer, Role.Coordinator, Role.Committee);
    }

    public override async Task<Results<Ok<ListOf<ComplaintSummary>>, FileContentHttpResult, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var caller = Caller.Of(HttpContext);
        var agency = parameters.Code("agency");
        var triage = parameters.Flag("triage");
        var query = new ComplaintQuery(
            null,
            parameters.Choices<ComplaintStatus>("status", 11),
            parameters.Code("field"),
            // Whoever is no coordinator and no committee sees only what has a handler.
            caller.Is(Role.Coordinator) || caller.Is(Role.Committee) ? triage : false,
            caller.Is(Role.Coordinator),
            parameters.Text("q", 2, 100) is { } q ? VietnameseText.SearchKey(q) : null,
            parameters.Cursor(),
            parameters.Limit());
        parameters.Check();
        var desks = caller.Scope(agency, catalogue);
        if (AcceptedFormat.Csv(HttpContext.Request) is not { } csv) return new Problem(ProblemKind.NotAcceptable);
        // Nothing but signs: no word that a text could have.
        var page = query.Search is { Length: 0 } ? new Page<Complaint>([], null) : await complaints.ListAsync(query with { Desks = desks }, ct);
        if (csv)
        {
            if (page.Next is not null) HttpContext.Response.Headers["X-Next-Cursor"] = page.Next;
            return TypedResults.File(ComplaintsCsv.Write(page.Items), "text/csv; charset=utf-8");
        }

        var english = Language.IsEnglish(HttpContext.Request);
        return TypedResults.Ok(new ListOf<ComplaintSummary>([.. page.Items.Select(complaint => ComplaintSummary.Of(complaint, english))], page.Next));
    }
}

internal sealed record ComplaintSummary(
    string Code,
    ComplaintStatus Status,
    string StatusLabel,
    DateTimeOffset ReceivedAt,
    string? Agency,
    string? Field,
    Nature? Nature,
    Band? Band,
    double? Confidence,
    ReasonsResponse? Reasons,
    IReadOnlyList<string> Flags,
    bool Restricted,
    string Excerpt,
    long Version)
{
    private const int ExcerptLength = 200;

    public static ComplaintSummary Of(Complaint complaint, bool english) => new(
        complaint.Code,
        complaint.Status,
        StatusLabels.Of(complaint.Status, english),
        complaint.Filed.ReceivedAt,
        complaint.Handler,
        complaint.Field,
        complaint.Decision?.Nature.Code,
        complaint.Decision?.Band,
        complaint.Decision is { Candidates: [var first, ..] } ? first.Confidence : null,
        ReasonsResponse.Of(complaint),
        complaint.Decision?.Flags ?? [],
        complaint.Restricted,
        Shorten(complaint.Filed.Text),
        complaint.Version);

    public static string Shorten(string text)
    {
        if (text.Length <= ExcerptLength) return text;
        // Not in the middle of a character outside the first plane.
        var end = char.IsHighSurrogate(text[ExcerptLength - 2]) ? ExcerptLength - 2 : ExcerptLength - 1;
        return text[..end] + "…";
    }
}
