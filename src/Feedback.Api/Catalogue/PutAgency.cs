using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Catalogue;

/// <summary>Adds an agency or changes it. Agencies are never removed, since ratings and complaints name them: they become inactive.</summary>
internal sealed class PutAgencyEndpoint(ICatalogueStore store, LiveCatalogue catalogue)
    : Endpoint<PutAgencyRequest, Results<Created<AgencyResponse>, Ok<AgencyResponse>, Problem>>
{
    public override void Configure()
    {
        Put("/v1/agencies/{code}");
        Definition.Operation("PutAgency", Role.Admin);
    }

    public override async Task<Results<Created<AgencyResponse>, Ok<AgencyResponse>, Problem>> ExecuteAsync(PutAgencyRequest req, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        if (!TextRules.IsCode(code)) return Problem.Member("code", MemberError.Pattern);
        var known = catalogue.Current;
        var before = known.Agencies.GetValueOrDefault(code);
        if (req.Parent is not null && !known.Agencies.ContainsKey(req.Parent)) return Problem.Member("parent", MemberError.NotFound);
        if (req.Place is not null && !known.Places.ContainsKey(req.Place)) return Problem.Member("place", MemberError.NotFound);
        // Under itself or one of its own units the tree would become a ring.
        if (req.Parent is not null && known.IsWithin(req.Parent, code)) return Problem.Member("parent", MemberError.Conflict);
        var caller = Caller.Of(HttpContext);
        var parentReached = caller.Reaches(req.Parent, catalogue) || (before is not null && code == caller.Agency && before.Parent == req.Parent);
        if (!parentReached || (before is not null && !caller.Reaches(code, catalogue))) return new Problem(ProblemKind.Forbidden);

        var agency = new Agency(
            code, VietnameseText.Compose(req.NameVi!), req.NameEn, req.Parent, req.Level!.Value, req.Place,
            [.. (req.Aliases ?? []).Select(VietnameseText.Compose)], req.Active ?? true);
        await store.PutAgencyAsync(agency, ct);
        await catalogue.RefreshAsync(ct);
        return before is null
            ? TypedResults.Created($"/v1/agencies/{code}", AgencyResponse.Of(agency))
            : TypedResults.Ok(AgencyResponse.Of(agency));
    }
}

internal sealed record PutAgencyRequest(
    string? NameVi = null,
    string? NameEn = null,
    string? Parent = null,
    AgencyLevel? Level = null,
    string? Place = null,
    IReadOnlyList<string>? Aliases = null,
    bool? Active = null);

internal sealed class PutAgencyValidator : Validator<PutAgencyRequest>
{
    public PutAgencyValidator()
    {
        RuleFor(r => r.NameVi).NotNull().WithErrorCode(MemberError.Required).Text(1, 300);
        RuleFor(r => r.NameEn).Text(1, 300);
        RuleFor(r => r.Parent).Code();
        RuleFor(r => r.Level).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Place).Code();
        RuleFor(r => r.Aliases).Items(0, 50);
        RuleForEach(r => r.Aliases).NotNull().WithErrorCode(MemberError.WrongType).Text(1, 200);
    }
}
