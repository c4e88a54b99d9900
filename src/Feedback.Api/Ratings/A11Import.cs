using System.Security.Cryptography;
using System.Text;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Ratings;

/// <summary>What all rows of a file have in common.</summary>
/// <param name="Key">Of the portal that sends it.</param>
internal sealed record A11Subject(string Agency, string Service, Scale Scale, Channel? Channel, DateTimeOffset OccurredAt, string Key);

/// <summary>Takes in a row of the A-11 form as a rating without a receipt.</summary>
internal sealed class A11Import(RatingIntake intake, SubmitRatingsItemValidator validator, IRatingStore ratings)
{
    public async Task<SubmitRatingsResult> SubmitAsync(IReadOnlyList<string> fields, int index, A11Subject subject, HttpContext context, CancellationToken ct)
    {
        var (rating, _, problem) = await BatchItems.GuardAsync(() => TakeAsync(fields, subject, Language.IsEnglish(context.Request), ct));
        return SubmitRatingsResult.Of(index, rating, problem, context);
    }

    private async Task<(SubmittedRating? Rating, bool Repeated, Problem? Problem)> TakeAsync(
        IReadOnlyList<string> fields, A11Subject subject, bool english, CancellationToken ct)
    {
        var (row, wrong) = A11Row.Parse(fields, subject.Scale);
        if (row is null) return (null, false, Problem.Member(wrong!, MemberError.WrongType));
        if (TextRules.Fault(row.Comment, 1, 1200) is { } fault) return (null, false, Problem.Member("question_4", fault));

        // A file this service wrote names its own ratings; taking them in again would count each citizen twice.
        if (Guid.TryParse(row.ExternalId, out var id) && await ratings.FindAsync(id, ct) is not null)
            return (null, false, Problem.Member("external_id", MemberError.Conflict));

        var item = Item(row, subject);
        return BatchItems.Check(validator, item) is { } invalid
            ? (null, false, invalid)
            : await intake.SubmitAsync(item, subject.OccurredAt, null, english, new RatingOrigin(null, null, subject.Key), ct);
    }

    private static SubmitRatingsItem Item(A11Row row, A11Subject subject) => new()
    {
        Agency = subject.Agency,
        Service = subject.Service,
        Scale = subject.Scale,
        Score = row.Score,
        Drivers = new DriverMarks(Marked(row, true), Marked(row, false)),
        Comment = row.Comment,
        Channel = subject.Channel,
        // Hashed: an external id may be any text, a submission id may not.
        SubmissionId = "a11-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.ExternalId)))[..40],
    };

    private static Driver[] Marked(A11Row row, bool positive) => [.. row.Marked().Where(mark => mark.Positive == positive).Select(mark => mark.Driver)];
}
