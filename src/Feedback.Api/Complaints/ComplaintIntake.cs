using System.Security.Cryptography;
using System.Text;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Jobs;
using Feedback.Api.Problems;
using Feedback.Api.Ratings;
using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;
using Feedback.Domain.Text;

namespace Feedback.Api.Complaints;

/// <summary>A complaint ready to be written, with the secret that only the citizen will have; or why it is not.</summary>
internal sealed record Filing(NewComplaint? Complaint, string Secret, Problem? Problem);

/// <summary>Makes complaints out of what citizens send: masks the text, checks the codes, makes the secret.</summary>
internal sealed class ComplaintIntake(LiveCatalogue catalogue, Secrets secrets, RoutingQueue queue, IComplaintStore complaints)
{
    public Filing FromCitizen(SubmitComplaintRequest request, string? idempotencyKey, DateTimeOffset now)
    {
        var errors = new List<(string, string)>();
        if (Unknown(request.Place, catalogue.Current.Places)) errors.Add(("place", MemberError.NotFound));
        if (Unknown(request.Service, catalogue.Current.Services)) errors.Add(("service", MemberError.NotFound));
        if (Unknown(request.Agency, catalogue.Current.Agencies)) errors.Add(("agency", MemberError.NotFound));
        var dedupe = idempotencyKey is null ? null : "i:" + Secrets.HashOf(idempotencyKey);
        return Make(
            errors, request.Text!, request.Place, request.Service, request.Agency, request.Contact, request.Publish,
            request.Language, dedupe, null, now);
    }

    /// <summary>The complaint a low rating carries: about the rated service of the rated agency.</summary>
    public Filing FromRating(RatingComplaint carried, Rating rating, string? language, DateTimeOffset now)
    {
        var errors = new List<(string, string)>();
        if (Unknown(carried.Place, catalogue.Current.Places)) errors.Add(("complaint.place", MemberError.NotFound));
        var dedupe = rating.DedupeKey is null ? null : "rating:" + rating.DedupeKey;
        return Make(
            errors, carried.Text!, carried.Place, rating.Service, rating.Agency, carried.Contact, carried.Publish,
            language, dedupe, rating.Id, now);
    }

    /// <summary>What was answered when the stored complaint was filed, and whether this filing has the same content.</summary>
    public async Task<(FiledComplaint Filed, bool Same)> RecallAsync(
        string code, Filing filing, bool english, CancellationToken cancellationToken)
    {
        var stored = (await complaints.FindAsync(code, cancellationToken))!.Filed;
        return (Filed(code, filing.Secret, stored.ReceivedAt, english), stored.Fingerprint == filing.Complaint!.Fingerprint);
    }

    public static FiledComplaint Filed(string code, string secret, DateTimeOffset receivedAt, bool english) => new(
        code, secret, ComplaintStatus.New, StatusLabels.Of(ComplaintStatus.New, english), receivedAt,
        new ComplaintLinks($"/v1/complaints/{code}/tracking"));

    /// <summary>Hints that there is something to route; the sweeper finds it anyway.</summary>
    public void Hint(string code) => queue.Enqueue(code);

    private static bool Unknown<T>(string? code, IReadOnlyDictionary<string, T> known) => code is not null && !known.ContainsKey(code);

    private Filing Make(
        List<(string, string)> errors, string text, string? place, string? service, string? agency, ContactMembers? contact,
        bool? publish, string? language, string? dedupe, Guid? rating, DateTimeOffset now)
    {
        if (errors.Count > 0) return new Filing(null, "", Problem.Members(errors));
        var masked = PersonalDataMask.Apply(VietnameseText.Compose(text)).Text;
        var secret = secrets.Tracking(dedupe);
        var fingerprint = dedupe is null
            ? null
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
                '\u001f', masked, place, service, agency, contact?.Name, contact?.Phone, contact?.Email, publish, language))));
        var complaint = new NewComplaint(
            now, masked, place, service, agency, ContactMembers.ToDomain(contact), publish ?? false, language,
            Secrets.HashOf(secret), dedupe, fingerprint, rating);
        return new Filing(complaint, secret, null);
    }
}
