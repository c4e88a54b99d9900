using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>
/// The satisfaction index of public administrative services: the share of answers "satisfied" and "very satisfied", per factor and pooled
/// (domain-rules 2; the annex of Decision 1001/QĐ-BNV was not readable, the pooled form is how published figures behave).
/// </summary>
public static class Sipas
{
    /// <summary>The population and the questionnaire changed: figures before this year and from it on are two series.</summary>
    public const int BreakYear = 2022;

    private static readonly (Factor Factor, string NameVi, string NameEn)[] Factors =
    [
        (Factor.Access, "Tiếp cận dịch vụ", "Access to the service"),
        (Factor.Procedures, "Thủ tục hành chính", "Administrative procedures"),
        (Factor.Officials, "Công chức trực tiếp giải quyết công việc", "The officials concerned"),
        (Factor.Results, "Kết quả dịch vụ", "Results of the service"),
        (Factor.Feedback, "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "Handling of feedback"),
    ];

    public static RuleProfile Profile { get; } = new(
        "SIPAS",
        "2023-2026",
        new DateOnly(2023, 12, 11),
        "Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ trưởng Bộ Nội vụ",
        "Factors as published; the formula is inferred from published percentages, the annex was not readable",
        [.. Factors.Select(factor => new MetricRule(CodeOf(factor.Factor), factor.NameVi, factor.NameEn, 0, 1m, null))])
    {
        Total = ProfileTotal.PooledPercent,
    };

    public static string CodeOf(Factor factor) => "SIPAS_" + factor.ToString().ToUpperInvariant();

    /// <summary>The mean of the factors' percents, to 2 decimals: every factor weighs the same however few answered it. Null unless all were answered.</summary>
    public static decimal? MeanOfFactors(ProfileFigures figures) =>
        figures.Metrics.Any(m => m.Denominator is null or 0)
            ? null
            : HalfUp.At(2, figures.Metrics.Average(m => 100m * m.Numerator!.Value / m.Denominator!.Value));

    /// <summary>Counts of a factor's answers; on other scales than five points there is no SIPAS.</summary>
    public static MetricCount Count(Factor factor, AnswerCounts answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Scale == Scale.Likert5 && factor != Factor.Overall
            ? new MetricCount(CodeOf(factor), answers.Satisfied, answers.N)
            : throw new ArgumentException("SIPAS is of the five factors on five points.", nameof(factor));
    }

    /// <summary>Whether two years belong to one series.</summary>
    public static bool Comparable(int year, int other) => year < BreakYear == other < BreakYear;

    /// <summary>Answers needed of a population of <paramref name="population"/> for a margin of <paramref name="margin"/>: N/(1+N·e²), rounded up (guide 1159/BNV-CCHC, Slovin).</summary>
    public static long SampleSize(long population, decimal margin = 0.05m)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        return (long)Math.Ceiling(population / (1 + (population * margin * margin)));
    }
}
