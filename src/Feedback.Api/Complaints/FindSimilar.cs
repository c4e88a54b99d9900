using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Similarity;
using Feedback.Domain.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>"Already reported here": tells a citizen before filing what others have reported, and nothing of who they are or what they wrote.</summary>
internal sealed class FindSimilarEndpoint(IComplaintStore complaints, IComplaintClassifier classifier, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<FindSimilarRequest, Results<Ok<SimilarReports>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/complaints/similar");
        Definition.Operation("FindSimilar");
    }

    public override async Task<Results<Ok<SimilarReports>, Problem>> ExecuteAsync(FindSimilarRequest req, CancellationToken ct)
    {
        var known = catalogue.Current;
        if (req.Place is not null && !known.Places.ContainsKey(req.Place)) return Problem.Member("place", MemberError.NotFound);
        if (req.Field is not null && !known.Fields.ContainsKey(req.Field)) return Problem.Member("field", MemberError.NotFound);
        var text = PersonalDataMask.Apply(VietnameseText.Compose(req.Text!)).Text;
        var field = req.Field ?? Guessed(text);
        var now = clock.GetUtcNow();
        var found = await complaints.ListAlikeAsync(
            new AlikeQuery(TextBands.Of(text), req.Place, field, now - SimilarCases.Reach, now.AddMinutes(1)), ct);
        // Only what an agency holds: what waits for routing or lies in triage may yet prove a denunciation, conduct of officials is
        // published as statistics only, and what was refused or merged is no open report.
        var open = found.Where(complaint => !complaint.Restricted && complaint.Handler is not null && complaint.Field != "staff-conduct"
            && complaint.Status is not (ComplaintStatus.Refused or ComplaintStatus.Merged
                or ComplaintStatus.GuidedToComplaint or ComplaintStatus.GuidedToDenunciation));
        var english = Language.IsEnglish(HttpContext.Request);
        var cases = SimilarCases.Among(open, text, req.Place, field, null);
        return TypedResults.Ok(new SimilarReports([.. cases.Select(one => SimilarReport.Of(one, known, english))]));
    }

    private string? Guessed(string text) =>
        classifier.Classify(text) is { Unfamiliar: false, Ranked: [var first, ..] } found && first.Score >= found.Thresholds.Suggest ? first.Field : null;
}

internal sealed record FindSimilarRequest(string? Text = null, string? Place = null, string? Field = null);

/// <summary>The most similar reports, at most five.</summary>
internal sealed record SimilarReports(IReadOnlyList<SimilarReport> Items);

internal sealed class FindSimilarValidator : Validator<FindSimilarRequest>
{
    public FindSimilarValidator()
    {
        RuleFor(r => r.Text).NotNull().WithErrorCode(MemberError.Required).Text(10, 20000);
        RuleFor(r => r.Place).Code();
        RuleFor(r => r.Field).Code();
    }
}
