using Feedback.Api.Catalogue;
using Feedback.Api.Complaints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Domain.Text;

namespace Feedback.Api.Ratings;

/// <summary>Takes ratings in: checks the receipt, masks the comment, writes, and says what became of it.</summary>
internal sealed class RatingIntake(
    IRatingStore ratings, ComplaintIntake complaints, LiveCatalogue catalogue, Secrets secrets, RatingOptions options,
    IEntropy entropy, TimeProvider clock)
{
    /// <summary>Writes one rating.</summary>
    /// <param name="occurredAt">When the citizen rated, for ratings collected offline.</param>
    /// <param name="outcome">How the dossier ended, for ratings without a receipt.</param>
    /// <param name="origin">Where it came from; for the search for stuffed ballot boxes.</param>
    /// <param name="english">Whether to label the complaint it carries in English.</param>
    public async Task<(SubmittedRating? Rating, bool Repeated, Problem? Problem)> SubmitAsync(
        RatingMembers members, DateTimeOffset? occurredAt, Outcome? outcome, bool english, RatingOrigin? origin, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToStored();
        if (Build(members, occurredAt?.ToStored() ?? now, outcome, now, out var rating) is { } problem) return (null, false, problem);
        rating = rating with { Origin = origin };
        var filing = members.Complaint is { } carried
            ? complaints.FromRating(carried, rating, members.Language, now)
            : null;
        if (filing?.Problem is { } refused) return (null, false, refused);

        var stored = await ratings.SubmitAsync(
            new RatingSubmission(rating, filing?.Complaint, now - options.ChangeWindow), cancellationToken);
        if (stored.Result == SubmitResult.Conflict)
        {
            return (null, false, new Problem(rating.Stratum == Stratum.Verified ? ProblemKind.ReceiptUsed : ProblemKind.SubmissionReused));
        }

        FiledComplaint? filed = null;
        if (filing is not null && stored.Rating.Complaint is { } code)
        {
            if (stored.Result == SubmitResult.Added) filed = ComplaintIntake.Filed(code, filing.Secret, now, english);
            else
            {
                var (recalled, same) = await complaints.RecallAsync(code, filing, english, cancellationToken);

                // A submission id can be guessed, and the secret opens the case: only who sends the same complaint gets it again.
                if (!same && rating.Stratum == Stratum.Open) return (null, false, new Problem(ProblemKind.SubmissionReused));
                filed = recalled;
            }

            complaints.Hint(code);
        }

        return (SubmittedRating.Of(stored, options.ChangeWindow, filed), stored.Result != SubmitResult.Added, null);
    }

    private Problem? Build(RatingMembers members, DateTimeOffset occurredAt, Outcome? outcome, DateTimeOffset now, out Rating rating)
    {
        rating = null!;
        Receipt? receipt = null;
        if (members.Receipt is not null)
        {
            if (!ReceiptToken.TryRead(members.Receipt, secrets.ReceiptKey, out receipt)) return new Problem(ProblemKind.ReceiptInvalid);
            if (now >= receipt.ExpiresAt) return new Problem(ProblemKind.ReceiptExpired);
        }
        else if (!catalogue.Current.Agencies.ContainsKey(members.Agency!)) return Problem.Member("agency", MemberError.NotFound);
        else if (!catalogue.Current.Services.ContainsKey(members.Service!)) return Problem.Member("service", MemberError.NotFound);

        rating = new Rating(
            RecordId.New(now, entropy),
            receipt is not null ? Rating.KeyOf(receipt) : members.SubmissionId is { } id ? $"s:{members.Agency}:{id}" : null,
            receipt is not null ? Stratum.Verified : Stratum.Open,
            receipt?.Agency ?? members.Agency!,
            receipt?.Service ?? members.Service!,
            members.Channel ?? receipt?.Channel ?? Channel.Web,
            receipt?.Outcome ?? outcome,
            members.Assisted ?? false,
            new Answer(
                members.Scale!.Value,
                members.Score!.Value,
                members.Factors?.Given().ToDictionary(given => given.Factor, given => given.Score) ?? [],
                Marks(members.Drivers),
                members.Comment is null ? null : PersonalDataMask.Apply(VietnameseText.Compose(members.Comment)).Text,
                members.Language),
            occurredAt, now, null, [],
            Receipt: receipt is null ? null : new ReceiptFacts(receipt.Issuer, receipt.IssuedAt, receipt.CompletedAt));
        return null;
    }

    private static DriverMark[] Marks(DriverMarks? drivers) =>
        drivers is null
            ? []
            :
            [
                .. (drivers.Positive ?? []).Select(driver => new DriverMark(driver, true)),
                .. (drivers.Negative ?? []).Select(driver => new DriverMark(driver, false)),
            ];
}
