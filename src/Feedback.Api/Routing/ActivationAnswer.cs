using Feedback.Api.Access;
using Feedback.Api.Problems;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Routing;

/// <summary>Activates a model for a person and tells what became of it.</summary>
internal static class ActivationAnswer
{
    public static async Task<Results<Ok<ModelResponse>, Problem>> MakeAsync(
        ModelTraining training, StoredModel model, Caller caller, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            return await training.ActivateAsync(model, caller.Key, reason, cancellationToken)
                ? TypedResults.Ok(ModelResponse.Of(model, model.Version))
                : new Problem(ProblemKind.ModelNotChanged);
        }
        catch (InvalidDataException)
        {
            return new Problem(ProblemKind.ModelUnreadable);
        }
    }
}
