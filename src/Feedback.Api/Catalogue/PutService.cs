using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Catalogue;

/// <summary>Adds a service or changes it. Services are never removed, since ratings name them: they become inactive.</summary>
internal sealed class PutServiceEndpoint(ICatalogueStore store, LiveCatalogue catalogue)
    : Endpoint<PutServiceRequest, Results<Created<ServiceResponse>, Ok<ServiceResponse>, Problem>>
{
    public override void Configure()
    {
        Put("/v1/services/{code}");
        Definition.Operation("PutService", Role.Admin);
    }

    public override async Task<Results<Created<ServiceResponse>, Ok<ServiceResponse>, Problem>> ExecuteAsync(PutServiceRequest req, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        if (!TextRules.IsCode(code)) return Problem.Member("code", MemberError.Pattern);
        var known = catalogue.Current;
        if (!known.Fields.ContainsKey(req.Field!)) return Problem.Member("field", MemberError.NotFound);
        if (!known.Agencies.ContainsKey(req.Ministry!)) return Problem.Member("ministry", MemberError.NotFound);

        var service = new Service(
            code, VietnameseText.Compose(req.NameVi!), req.NameEn, req.Field!, VietnameseText.Compose(req.Group!), req.Ministry!,
            req.Levels!, req.Active ?? true);
        await store.PutServiceAsync(service, ct);
        await catalogue.RefreshAsync(ct);
        return known.Services.ContainsKey(code)
            ? TypedResults.Ok(ServiceResponse.Of(service))
            : TypedResults.Created($"/v1/services/{code}", ServiceResponse.Of(service));
    }
}

internal sealed record PutServiceRequest(
    string? NameVi = null,
    string? NameEn = null,
    string? Field = null,
    string? Group = null,
    string? Ministry = null,
    IReadOnlyList<AgencyLevel>? Levels = null,
    bool? Active = null);

internal sealed class PutServiceValidator : Validator<PutServiceRequest>
{
    public PutServiceValidator()
    {
        RuleFor(r => r.NameVi).NotNull().WithErrorCode(MemberError.Required).Text(1, 2000);
        RuleFor(r => r.NameEn).Text(1, 2000);
        RuleFor(r => r.Field).NotNull().WithErrorCode(MemberError.Required).Code();
        RuleFor(r => r.Group).NotNull().WithErrorCode(MemberError.Required).Text(1, 300);
        RuleFor(r => r.Ministry).NotNull().WithErrorCode(MemberError.Required).Code();
        RuleFor(r => r.Levels).NotNull().WithErrorCode(MemberError.Required).Items(1, 3);
    }
}
