using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>Why a complaint lies where it lies: the words that spoke for the classifier's first choice and for its second.</summary>
internal sealed record ReasonsResponse(IReadOnlyList<string> Terms, string? RunnerUp, double? RunnerUpConfidence, IReadOnlyList<string> RunnerUpTerms)
{
    private const int Most = 5;

    /// <summary>None while nothing is decided.</summary>
    public static ReasonsResponse? Of(Complaint complaint)
    {
        if (complaint.Decision is not { } decision) return null;
        var second = decision.Candidates.Count > 1 ? decision.Candidates[1] : null;
        return new ReasonsResponse(
            [.. decision.Evidence.Take(Most).Select(evidence => evidence.Term)], second?.Field,
            second is null ? null : Math.Round(second.Confidence, 4), [.. (decision.RunnerUpEvidence ?? []).Take(Most).Select(evidence => evidence.Term)]);
    }
}
