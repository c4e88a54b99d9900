using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>The GOV.UK satisfaction score as a profile: how often each of the five levels was chosen.</summary>
public static class Govuk
{
    public static RuleProfile Profile { get; } = new(
        "GOVUK",
        "2014",
        new DateOnly(2014, 1, 1),
        "GOV.UK service manual, measuring user satisfaction",
        "Vectors of performanceplatform (MIT); reproduced on published months",
        [.. Enumerable.Range(1, 5).Select(level => new MetricRule(CodeOf(level), $"Mức {level}", $"Level {level}", 0, 1m, null))])
    {
        Total = ProfileTotal.LevelScore,
    };

    public static string CodeOf(int level) => $"RATING_{level}";

    public static IEnumerable<MetricCount> Count(AnswerCounts answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Scale != Scale.Likert5) throw new ArgumentException("The score is of five levels.", nameof(answers));
        return answers.Counts.Select((count, i) => new MetricCount(CodeOf(i + 1), count, answers.N));
    }
}
