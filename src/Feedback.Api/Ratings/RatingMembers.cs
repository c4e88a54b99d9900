using Feedback.Api.Complaints;
using Feedback.Domain.Ratings;

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
