using Feedback.Api.Problems;
using Feedback.Domain;
using FluentValidation;

namespace Feedback.Api.Hosting;

/// <summary>What batches have in common: 1 to 500 items, each judged alone.</summary>
internal static class BatchItems
{
    public const int Most = 500;

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Batch<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) => rule
        .Must(items => items is null || items.Count >= 1).WithErrorCode(MemberError.TooShort)
        .Must(items => items is null || items.Count <= Most).WithErrorCode(MemberError.TooLong)
        .Must(items => items is null || !items.Contains(default)).WithErrorCode(MemberError.WrongType);

    /// <summary>The problem of an item that breaks its rules; null when it keeps them.</summary>
    public static Problem? Check<T>(IValidator<T> validator, T item)
    {
        var found = validator.Validate(item);
        return found.IsValid ? null : Problem.Members([.. found.Errors.Select(ValidationProblems.ToError)]);
    }

    /// <summary>Runs one item's write; a full queue rejects the item and not those that are written.</summary>
    public static async Task<(T? Value, bool Repeated, Problem? Problem)> GuardAsync<T>(Func<Task<(T? Value, bool Repeated, Problem? Problem)>> write)
        where T : class
    {
        try
        {
            return await write();
        }
        catch (StoreBusyException)
        {
            return (null, false, new Problem(ProblemKind.Busy));
        }
        catch (StoreUnavailableException)
        {
            return (null, false, new Problem(ProblemKind.Unavailable));
        }
    }

    public static ProblemBody Body(Problem problem, HttpContext context) =>
        problem.Body(Language.IsEnglish(context.Request), Problem.Instance(context));
}
