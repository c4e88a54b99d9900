using System.Text.Json;
using Feedback.Api.Problems;
using FluentValidation.Results;

namespace Feedback.Api.Hosting;

/// <summary>Turns FluentValidation's failures into our errors: camelCase member, closed code, no message of theirs.</summary>
internal static class ValidationProblems
{
    public static (string Member, string Code) ToError(ValidationFailure failure) => (
        string.Join('.', failure.PropertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)),
        failure.ErrorCode);

    public static ProblemBody ToBody(List<ValidationFailure> failures, HttpContext context, int status)
    {
        // The framework reports bodies that it could not bind the same way; ours never get that far.
        var problem = Problem.Members([.. failures.Select(ToError).Distinct()]);
        return problem.Body(Language.IsEnglish(context.Request), Problem.Instance(context)) with { Status = status };
    }
}
