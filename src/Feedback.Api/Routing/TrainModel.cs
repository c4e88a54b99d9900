using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>Asks for a training on the officers' corrections, beside the weekly one. It is done by a worker; the model shows in ListModels.</summary>
internal sealed class TrainModelEndpoint(ModelTraining training, ITrainingQueue queue) : EndpointWithoutRequest<Results<Accepted<TrainingAsked>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/routing/models");
        Definition.Operation("TrainModel", Role.Admin);
    }

    public override async Task<Results<Accepted<TrainingAsked>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        if (Caller.Of(HttpContext).Agency is not null) return new Problem(ProblemKind.Forbidden);
        var fresh = await training.CountNewAsync(ct);
        var enough = fresh >= ModelTrials.LeastCorrections;
        if (enough && !queue.TryEnqueue()) return new Problem(ProblemKind.Unavailable) { RetryAfter = 5 };
        return TypedResults.Accepted("/v1/routing/models", new TrainingAsked(fresh, ModelTrials.LeastCorrections, enough));
    }
}

/// <summary>Whether a training was begun, and on how many corrections the active model has not learned.</summary>
internal sealed record TrainingAsked(int NewCorrections, int LeastCorrections, bool Begun);

/// <summary>Hands a training to the workers.</summary>
internal interface ITrainingQueue
{
    /// <summary>False when the queue's server does not answer.</summary>
    bool TryEnqueue();
}
