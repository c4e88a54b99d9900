using System.Text.RegularExpressions;
using FastEndpoints;
using Feedback.Api.Complaints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Ratings;
using FluentValidation;

namespace Feedback.Api.Ratings;

/// <summary>What every rating is sent with, alone or in a batch.</summary>
internal abstract record RatingMembers
{
    public string? Receipt { get; init; }

    public string? Agency { get; init; }

    public string? Service { get; init; }

    public Scale? Scale { get; init; }

    public int? Score { get; init; }

    public FactorScores? Factors { get; init; }

    public DriverMarks? Drivers { get; init; }

    public string? Comment { get; init; }

    public Channel? Channel { get; init; }

    public string? Language { get; init; }

    public bool? Assisted { get; init; }

    public string? SubmissionId { get; init; }

    public RatingComplaint? Complaint { get; init; }
}

/// <summary>The five SIPAS factors, on the rating's scale.</summary>
internal sealed record FactorScores(
    int? Access = null, int? Procedures = null, int? Officials = null, int? Results = null, int? Feedback = null)
{
    public IEnumerable<(Factor Factor, int Score)> Given()
    {
        if (Access is { } access) yield return (Factor.Access, access);
        if (Procedures is { } procedures) yield return (Factor.Procedures, procedures);
        if (Officials is { } officials) yield return (Factor.Officials, officials);
        if (Results is { } results) yield return (Factor.Results, results);
        if (Feedback is { } feedback) yield return (Factor.Feedback, feedback);
    }

    public static FactorScores Of(IReadOnlyDictionary<Factor, int> given)
    {
        int? Get(Factor factor) => given.TryGetValue(factor, out var score) ? score : null;
        return new(Get(Factor.Access), Get(Factor.Procedures), Get(Factor.Officials), Get(Factor.Results), Get(Factor.Feedback));
    }
}

/// <summary>What went well and what did not.</summary>
internal sealed record DriverMarks(IReadOnlyList<Driver>? Positive = null, IReadOnlyList<Driver>? Negative = null);

/// <summary>The complaint a low rating may carry; the service and agency are the rating's.</summary>
internal sealed record RatingComplaint(
    string? Text = null, string? Place = null, ContactMembers? Contact = null, bool? Publish = null);

/// <summary>Rules of form; what a code names is checked against the catalogue later.</summary>
internal abstract partial class RatingMembersValidator<T> : Validator<T> where T : RatingMembers
{
    protected RatingMembersValidator()
    {
        RuleFor(r => r.Receipt).Text(1, 1000);
        When(r => r.Receipt is null, () =>
        {
            RuleFor(r => r.Agency).NotNull().WithErrorCode(MemberError.Required).Code();
            RuleFor(r => r.Service).NotNull().WithErrorCode(MemberError.Required).Code();
        }).Otherwise(() =>
        {
            RuleFor(r => r.Agency).Null().WithErrorCode(MemberError.NotAllowed);
            RuleFor(r => r.Service).Null().WithErrorCode(MemberError.NotAllowed);
            RuleFor(r => r.SubmissionId).Null().WithErrorCode(MemberError.NotAllowed);
        });
        RuleFor(r => r.Scale).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Score).NotNull().WithErrorCode(MemberError.Required)
            .Must((r, score) => r.Scale is not { } scale || score is not { } s || scale.Allows(s)).WithErrorCode(MemberError.OutOfRange);
        RuleForEach(r => FactorsOf(r)).Must((r, given) => r.Scale is not { } scale || scale.Allows(given.Score))
            .WithErrorCode(MemberError.OutOfRange).OverridePropertyName("factors").When(r => r.Factors is not null);
        RuleFor(r => r.Drivers!.Positive).Items(0, 7).When(r => r.Drivers is not null);
        RuleFor(r => r.Drivers!.Negative).Items(0, 7).When(r => r.Drivers is not null);
        RuleFor(r => r.Comment).Text(1, 1200);
        RuleFor(r => r.Language).LanguageTag();
        RuleFor(r => r.SubmissionId).Text(8, 64)
            .Must(id => id is null || SubmissionId().IsMatch(id)).WithErrorCode(MemberError.Pattern);
        When(r => r.Complaint is not null, () =>
        {
            RuleFor(r => r.Complaint!.Text).NotNull().WithErrorCode(MemberError.Required).Text(10, 20000);
            RuleFor(r => r.Complaint!.Place).Code();
            RuleFor(r => r.Complaint!.Contact!).SetValidator(new ContactValidator()).When(r => r.Complaint!.Contact is not null);
            RuleFor(r => r.Complaint).Must((r, _) => r.Scale is not { } scale || r.Score is not { } score || scale.IsLow(score))
                .WithErrorCode(MemberError.NotAllowed);
        });
    }

    private static IEnumerable<(Factor Factor, int Score)> FactorsOf(T rating) => rating.Factors?.Given() ?? [];

    [GeneratedRegex(@"^[A-Za-z0-9_\-]+\z")]
    private static partial Regex SubmissionId();
}
