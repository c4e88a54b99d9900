using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>All models with what they learned, how good they are, how their trial went, and when each was active.</summary>
internal sealed class ListModelsEndpoint(IModelStore models) : EndpointWithoutRequest<Results<Ok<ModelsResponse>, Problem>>
{
    public override void Configure()
    {
        Get("/v1/routing/models");
        Definition.Operation("ListModels", Role.Admin);
    }

    public override async Task<Results<Ok<ModelsResponse>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        if (Caller.Of(HttpContext).Agency is not null) return new Problem(ProblemKind.Forbidden);
        var activations = await models.ListActivationsAsync(ct);
        var active = activations.Count == 0 ? null : activations[^1].Version;
        return TypedResults.Ok(new ModelsResponse(
            active, [.. (await models.ListAsync(ct)).Select(model => ModelResponse.Of(model, active))], [.. activations.Reverse()]));
    }
}

/// <summary>The models, the newest first, and the activations, the latest first.</summary>
internal sealed record ModelsResponse(string? Active, IReadOnlyList<ModelResponse> Items, IReadOnlyList<ModelActivation> Activations);

/// <summary>A model without its content.</summary>
internal sealed record ModelResponse(
    string Version,
    bool Active,
    DateTimeOffset TrainedAt,
    int Seed,
    TrainingCounts Texts,
    DateTimeOffset? LabelsUntil,
    Thresholds Thresholds,
    ModelCalibration Calibration,
    ModelQuality Quality,
    ModelTrial? Trial,
    string Sha256)
{
    public static ModelResponse Of(StoredModel model, string? active) => new(
        model.Version, model.Version == active, model.TrainedAt, model.Seed, model.Texts, model.LabelsUntil, model.Thresholds,
        model.Calibration, model.Quality, model.Trial, model.Sha256);
}
