using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>Makes a stored model the active one, whatever its trial said; who did it and why is kept.</summary>
internal sealed class PromoteModelEndpoint(IModelStore models, ModelTraining training) : Endpoint<ModelReason, Results<Ok<ModelResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/routing/models/{version}/promotion");
        Definition.Operation("PromoteModel", Role.Admin);
    }

    public override async Task<Results<Ok<ModelResponse>, Problem>> ExecuteAsync(ModelReason req, CancellationToken ct)
    {
        // One model serves the whole country: a province's admin does not choose it.
        if (Caller.Of(HttpContext).Agency is not null) return new Problem(ProblemKind.Forbidden);
        var version = Route<string>("version")!;
        if (!TextRules.IsCode(version) || await models.FindAsync(version, ct) is not { } model) return new Problem(ProblemKind.NotFound);
        if (await models.GetActiveVersionAsync(ct) == version) return new Problem(ProblemKind.ModelNotChanged);
        return await ActivationAnswer.MakeAsync(training, model, Caller.Of(HttpContext), req.Reason, ct);
    }
}

/// <summary>Why a person changes the active model.</summary>
internal sealed record ModelReason(string? Reason = null);

internal sealed class ModelReasonValidator : Validator<ModelReason>
{
    public ModelReasonValidator() => RuleFor(r => r.Reason).NotNull().WithErrorCode(MemberError.Required).Text(1, 1000);
}
