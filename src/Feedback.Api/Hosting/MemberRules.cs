using Feedback.Api.Problems;
using FluentValidation;
using FluentValidation.Results;

namespace Feedback.Api.Hosting;

/// <summary>Validation rules whose failures carry codes of our closed list and never the value.</summary>
internal static class MemberRules
{
    /// <summary>Text of min to max code points without control characters.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int min, int max) =>
        rule.Custom((text, context) =>
        {
            if (TextRules.Fault(text, min, max) is { } code) context.Fail(context.PropertyPath, code);
        });

    /// <summary>A code of the catalogue, by its form.</summary>
    public static IRuleBuilderOptions<T, string?> Code<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => code is null || TextRules.IsCode(code)).WithErrorCode(MemberError.Pattern);

    /// <summary>A language tag such as <c>vi</c> or <c>en-GB</c>.</summary>
    public static IRuleBuilderOptions<T, string?> LanguageTag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(tag => tag is null || TextRules.LanguageTag().IsMatch(tag)).WithErrorCode(MemberError.Pattern);

    /// <summary>A list of min to max items without repeats.</summary>
    public static IRuleBuilderOptionsConditions<T, IReadOnlyList<TItem>?> Items<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int min, int max) =>
        rule.Custom((items, context) =>
        {
            if (items is null) return;
            if (items.Count < min) context.Fail(context.PropertyPath, MemberError.TooShort);
            else if (items.Count > max) context.Fail(context.PropertyPath, MemberError.TooLong);
            else if (items.Distinct().Count() != items.Count) context.Fail(context.PropertyPath, MemberError.Duplicate);
        });

    /// <summary>Adds a failure by member and code.</summary>
    public static void Fail<T>(this ValidationContext<T> context, string member, string code) =>
        context.AddFailure(new ValidationFailure(member, code) { ErrorCode = code });
}
