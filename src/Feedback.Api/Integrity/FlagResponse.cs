using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Integrity;

/// <summary>A flag as staff see it: what was found and why, never whose device or network it was.</summary>
internal sealed record FlagResponse(
    string Id, string Kind, string Agency, Stratum Stratum, Scale Scale, DateOnly Day, DateTimeOffset From, DateTimeOffset To, int Ratings, bool SetsAside,
    FlagState State, string Reason, EvidenceResponse Evidence, DateTimeOffset FoundAt, IReadOnlyList<FlagDecision> Decisions)
{
    public static FlagResponse Of(FlagCase flag, bool english) => new(
        flag.Id, flag.Kind, flag.Agency, flag.Stratum, flag.Scale, flag.Day, flag.From, flag.To, flag.Ratings.Count, flag.SetsAside, flag.State, english ? flag.ReasonEn : flag.ReasonVi,
        new EvidenceResponse(flag.Evidence.Observed, Math.Round(flag.Evidence.Expected, 2)), flag.FoundAt, flag.Decisions);
}

/// <summary>Ratings seen, and as many as the past makes likely.</summary>
internal sealed record EvidenceResponse(int Observed, double Expected);
