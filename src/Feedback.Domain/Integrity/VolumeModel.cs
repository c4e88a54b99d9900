namespace Feedback.Domain.Integrity;

/// <summary>How many a day (or a span of it) usually has, and how much days differ.</summary>
/// <param name="Dispersion">Variance over mean.</param>
internal readonly record struct VolumeModel(double Mean, double Dispersion)
{
    // So that a first rating after quiet weeks is not unheard of.
    private const double LeastMean = 0.5;

    public double Probability(int observed) => Tails.Count(observed, Mean, Dispersion);

    /// <summary>From the counts of past days; null without any. The variance is that of a further day, so few days widen it.</summary>
    public static VolumeModel? From(IReadOnlyCollection<int> days, IntegrityRules rules)
    {
        if (days.Count == 0) return null;
        var mean = days.Average();
        var variance = days.Count > 1 ? days.Sum(n => (n - mean) * (n - mean)) / (days.Count - 1) : mean * rules.LeastDispersion;
        var dispersion = mean > 0 ? Math.Max(variance / mean, rules.LeastDispersion) : rules.LeastDispersion;
        return new VolumeModel(Math.Max(mean, LeastMean), dispersion * (1 + (1.0 / days.Count)));
    }

    /// <summary>Several days together. Busy days come together (a week before a deadline), so the variance grows by half as much again.</summary>
    public VolumeModel Times(int days) => new(Mean * days, days == 1 ? Dispersion : Dispersion * 1.5);
}
