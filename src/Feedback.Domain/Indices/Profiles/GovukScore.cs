using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>
/// The GOV.UK satisfaction score, 0..1: (mean - 1) / 4, which is a weighted mean and not the share satisfied.
/// </summary>
/// <remarks>Source: GOV.UK service manual, vectors of performanceplatform (MIT); reproduced on published months, domain-rules 8.</remarks>
public static class GovukScore
{
    /// <summary>Null without answers. The score is defined on five points only.</summary>
    public static decimal? From(AnswerCounts answers) => answers.Scale == Scale.Likert5
        ? (answers.Mean - 1) / 4
        : throw new ArgumentException($"The GOV.UK score is not defined on the scale {answers.Scale}.", nameof(answers));
}
