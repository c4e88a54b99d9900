using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;
using Feedback.Domain.Routing;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Makes domain records. One seed makes the same records every time.</summary>
public sealed class Samples(int seed = 1) : IEntropy
{
    /// <summary>Noon in Viet Nam.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    public static readonly CellQuery Ever = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    public static readonly RatingQuery AllRatings = new(null, null, null, null, null, null, null, null, null, 10_000);

    public static readonly ComplaintQuery AllComplaints = new(null, [], null, null, Restricted: true, null, null, 10_000);

    private readonly Random _random = new(seed);

    public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);

    /// <summary>A rating vouched for by a receipt, received at noon unless told otherwise.</summary>
    public Rating Verified(string receipt, int score = 4, DateTimeOffset? at = null) => new(
        RecordId.New(at ?? Noon, this), receipt, Stratum.Verified, "H29.01", "2.000815", Channel.Web, Outcome.Granted,
        false, Answered(score), at ?? Noon, at ?? Noon, null, []);

    /// <summary>A rating without a receipt, and so without an outcome.</summary>
    public Rating Open(string? submissionId, int score = 4, DateTimeOffset? at = null) =>
        Verified("", score, at) with { DedupeKey = submissionId, Stratum = Stratum.Open, Outcome = null };

    public static Answer Answered(int score, Scale scale = Scale.Likert5) =>
        new(scale, score, new Dictionary<Factor, int>(), [], null, null);

    /// <summary>A submission that may still change what was received in the last day.</summary>
    public static RatingSubmission Submission(Rating rating, NewComplaint? complaint = null) =>
        new(rating, complaint, rating.ReceivedAt.AddDays(-1));

    public static Receipt Receipt(string id, DateTimeOffset? completedAt = null) => new(
        id, $"hash-of-{id}", "2.000815", "H29.01", Channel.Counter, Outcome.Granted, completedAt ?? Noon, (completedAt ?? Noon).AddDays(3),
        Noon.AddMilliseconds(7), Noon.AddDays(30), "key-1");

    public static NewComplaint Complaint(string text = "Đèn đường hỏng", DateTimeOffset? at = null, string? key = null) => new(
        at ?? Noon, text, "00004", null, null, new Contact("Nguyễn Thị Bưởi", "0900000000", null), true, "vi",
        new string('a', 64), key, key is null ? null : $"print of {text}", null);

    /// <summary>The complaint after routing to an agency, one version on.</summary>
    public static Complaint Routed(Complaint filed, string agency, string field = "giao-thong") => filed with
    {
        Handler = agency,
        Desk = agency,
        Field = field,
        Work = filed.Work with { State = RoutingState.Done },
        Version = filed.Version + 1,
    };

    /// <summary>The complaint at a triage desk, one version on.</summary>
    public static Complaint Triaged(Complaint filed, string? desk) => filed with
    {
        Desk = desk,
        Work = filed.Work with { State = RoutingState.Done },
        Version = filed.Version + 1,
    };

    public static AccessKey Key(string id, DateTimeOffset? createdAt = null) => new(
        id, $"hash-of-{id}", "Cổng dịch vụ công", [Role.Portal, Role.Officer], "H29", createdAt ?? Noon, Noon.AddYears(1), null);

    public static StoredModel Model(string version, byte[] content) => new(
        version, Noon, 42, new TrainingCounts(650, 40, 2849, 12, 3), Noon.AddMilliseconds(5), ["giao-thong", "y-te"], new Thresholds(0.8125, 0.3),
        new ModelCalibration(0.57, 1.25, 0.8, new NatureThresholds(0.3, 0.1, 0.5, 0.6)),
        new ModelQuality(
            0.81, 0.95, 0.78, 0.6, 0.97, 0.21, 0.04, [new FieldQuality("y-te", 100, 0.8, 0.75, 0.5, 1)], [new NatureQuality(Nature.Denunciation, 260, 0.96, 0.75)]),
        new ModelTrial("m0", 40, 0.5, 0.25, [new FieldTrial("y-te", 12, 0.5, 0.25)], false, ["field-lost:y-te"]), new string('b', 64), content);
}
