using Feedback.Api.Problems;
using FluentValidation;

namespace Feedback.Api.Hosting;

/// <summary>Validation rules whose failures carry codes of our closed list and never the value.</summary>
internal static class MemberRules
{
    /// <summary>Text of min to max code points without control characters.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int min, int max) => rule
        .Must(text => text is null || TextRules.Length(text) >= min).WithErrorCode(MemberError.TooShort)
        .Must(text => text is null || TextRules.Length(text) <= max).WithErrorCode(MemberError.TooLong)
        .Must(text => text is null || !TextRules.HasControls(text)).WithErrorCode(MemberError.Pattern);

    /// <summary>A code of the catalogue, by its form.</summary>
    public static IRuleBuilderOptions<T, string?> Code<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => code is null || TextRules.IsCode(code)).WithErrorCode(MemberError.Pattern);

    /// <summary>A language tag such as <c>vi</c> or <c>en-GB</c>.</summary>
    public static IRuleBuilderOptions<T, string?> LanguageTag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(tag => tag is null || TextRules.LanguageTag().IsMatch(tag)).WithErrorCode(MemberError.Pattern);

    /// <summary>A list of min to max items without repeats.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Items<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int min, int max) => rule
        .Must(items => items is null || items.Count >= min).WithErrorCode(MemberError.TooShort)
        .Must(items => items is null || items.Count <= max).WithErrorCode(MemberError.TooLong)
        .Must(items => items is null || items.Distinct().Count() == items.Count).WithErrorCode(MemberError.Duplicate);
}
