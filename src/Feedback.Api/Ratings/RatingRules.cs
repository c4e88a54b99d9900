using System.Text.RegularExpressions;
using FastEndpoints;
using Feedback.Api.Complaints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Ratings;
using FluentValidation;

namespace Feedback.Api.Ratings;

/// <summary>
/// Rules of form for a rating; what a code names is checked against the catalogue later. One plain pass rather than a rule
/// object per member: this stands in the way of every rating, and rule by rule it cost 8 of 25 microseconds.
/// </summary>
internal abstract partial class RatingMembersValidator<T> : Validator<T> where T : RatingMembers
{
    private static readonly ContactValidator Contacts = new();

    protected RatingMembersValidator() => RuleFor(r => r).Custom((rating, context) =>
    {
        void Fail(string member, string code) => context.Fail(member, code);
        Subject(rating, Fail);
        Answer(rating, Fail);
        if (TextRules.Fault(rating.Comment, 1, 1200) is { } comment) Fail("comment", comment);
        if (rating.Language is { } language && !TextRules.LanguageTag().IsMatch(language)) Fail("language", MemberError.Pattern);
        if (rating.Complaint is not null) Complaint(rating, rating.Complaint, Fail);
    });

    /// <summary>A receipt, or an agency and a service: never both.</summary>
    private static void Subject(T rating, Action<string, string> fail)
    {
        var open = rating.Receipt is null;
        if (TextRules.Fault(rating.Receipt, 1, 1000) is { } receipt) fail("receipt", receipt);
        Named("agency", rating.Agency);
        Named("service", rating.Service);
        if (rating.SubmissionId is not { } id) return;
        if (!open) fail("submissionId", MemberError.NotAllowed);
        else if (TextRules.Fault(id, 8, 64) is { } length) fail("submissionId", length);
        else if (!SubmissionId().IsMatch(id)) fail("submissionId", MemberError.Pattern);

        void Named(string member, string? code)
        {
            if (code is null && open) fail(member, MemberError.Required);
            else if (code is not null && !open) fail(member, MemberError.NotAllowed);
            else if (code is not null && !TextRules.IsCode(code)) fail(member, MemberError.Pattern);
        }
    }

    private static void Answer(T rating, Action<string, string> fail)
    {
        if (rating.Score is null) fail("score", MemberError.Required);
        if (rating.Scale is not { } scale) fail("scale", MemberError.Required);
        else
        {
            if (rating.Score is { } score && !scale.Allows(score)) fail("score", MemberError.OutOfRange);
            foreach (var (factor, given) in rating.Factors?.Given() ?? [])
            {
                if (!scale.Allows(given)) fail("factors." + Names<Factor>.Of(factor), MemberError.OutOfRange);
            }
        }

        Marks("drivers.positive", rating.Drivers?.Positive);
        Marks("drivers.negative", rating.Drivers?.Negative);

        void Marks(string member, IReadOnlyList<Driver>? marks)
        {
            if (marks is null) return;
            if (marks.Count > 7) fail(member, MemberError.TooLong);
            else if (marks.Distinct().Count() != marks.Count) fail(member, MemberError.Duplicate);
        }
    }

    /// <summary>Only a low rating carries a complaint.</summary>
    private static void Complaint(T rating, RatingComplaint complaint, Action<string, string> fail)
    {
        if (complaint.Text is null) fail("complaint.text", MemberError.Required);
        else if (TextRules.Fault(complaint.Text, 10, 20000) is { } text) fail("complaint.text", text);
        if (complaint.Place is { } place && !TextRules.IsCode(place)) fail("complaint.place", MemberError.Pattern);
        if (complaint.Contact is { } contact)
        {
            foreach (var fault in Contacts.Validate(contact).Errors)
            {
                var (member, code) = ValidationProblems.ToError(fault);
                fail("complaint.contact." + member, code);
            }
        }

        if (rating is { Scale: { } scale, Score: { } score } && scale.Allows(score) && !scale.IsLow(score)) fail("complaint", MemberError.NotAllowed);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_\-]+\z")]
    private static partial Regex SubmissionId();
}
