namespace Feedback.Domain.Integrity;

/// <summary>Which answers are usual, and how much the answers of one day resemble each other.</summary>
/// <param name="Shares">In the order of the scale's values; none is 0.</param>
/// <param name="WithinDay">Correlation between two answers of one day.</param>
/// <param name="Unknown">What we do not know of the shares ourselves, as a further correlation.</param>
internal sealed record ScoreModel(IReadOnlyList<double> Shares, double WithinDay, double Unknown)
{
    public double Correlation => WithinDay + Unknown;

    /// <summary>Of a week's answers together: those of different days resemble each other less. A third is supposed.</summary>
    public ScoreModel OfWeek => this with { WithinDay = WithinDay / 3 };

    // The next level up (agency for a kiosk, country for an agency) counts as much as this many answers.
    private const double PriorAnswers = 10;

    // The correlation supposed counts as much as this many days.
    private const double PriorDays = 10;

    private const double LeastCorrelation = 0.003;

    private const double MostCorrelation = 0.3;

    /// <summary>When the past says nothing: every answer alike.</summary>
    public static ScoreModel Blank(int values, IntegrityRules rules) =>
        new([.. Enumerable.Repeat(1.0 / values, values)], Math.Max(0.1, rules.UsualCorrelation), 0.1);

    /// <summary>
    /// Shares of the past, drawn towards the level above. The correlation is the moment estimate from how much the days differ: Pearson's
    /// X² of days by answers over its degrees of freedom is 1 + (n - 1)ρ (Williams 1982).
    /// </summary>
    public static ScoreModel From(IReadOnlyCollection<IReadOnlyList<int>> days, ScoreModel above, IntegrityRules rules)
    {
        var values = above.Shares.Count;
        var sums = new double[values];
        foreach (var day in days)
        {
            for (var i = 0; i < values; i++) sums[i] += day[i];
        }

        var n = sums.Sum();
        double[] shares = [.. sums.Select((sum, i) => (sum + (PriorAnswers * above.Shares[i])) / (n + PriorAnswers))];
        var (correlation, dispersion) = (rules.UsualCorrelation, 1.0);
        var full = days.Where(day => day.Sum() > 1).ToList();
        if (full.Count > 1)
        {
            var chi = full.Sum(day => Distance(day, shares));
            dispersion = chi / ((full.Count - 1) * (values - 1));
            var typical = full.Sum(day => (double)day.Sum() * day.Sum()) / full.Sum(day => day.Sum());
            var found = (dispersion - 1) / Math.Max(typical - 1, 1);
            correlation = ((found * full.Count) + (rules.UsualCorrelation * PriorDays)) / (full.Count + PriorDays);
        }

        var unknown = 1 / ((n / Math.Max(1, dispersion)) + PriorAnswers);
        return new ScoreModel(shares, Math.Clamp(correlation, LeastCorrelation, MostCorrelation), unknown);
    }

    private static double Distance(IReadOnlyList<int> day, double[] shares)
    {
        var n = day.Sum();
        return shares.Select((share, i) => (day[i] - (n * share)) * (day[i] - (n * share)) / (n * share)).Sum();
    }
}
