using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>Makes the model active again that was active before the present one.</summary>
internal sealed class RollBackModelEndpoint(IModelStore models, ModelTraining training) : Endpoint<ModelReason, Results<Ok<ModelResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/routing/models/rollback");
        Definition.Operation("RollBackModel", Role.Admin);
    }

    public override async Task<Results<Ok<ModelResponse>, Problem>> ExecuteAsync(ModelReason req, CancellationToken ct)
    {
        if (Caller.Of(HttpContext).Agency is not null) return new Problem(ProblemKind.Forbidden);
        var activations = await models.ListActivationsAsync(ct);
        var before = activations.Count == 0 ? null : activations.LastOrDefault(activation => activation.Version != activations[^1].Version);
        if (before is null || await models.FindAsync(before.Version, ct) is not { } model) return new Problem(ProblemKind.ModelNotChanged);
        return await ActivationAnswer.MakeAsync(training, model, Caller.Of(HttpContext), req.Reason, ct);
    }
}
