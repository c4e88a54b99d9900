namespace Feedback.Trials.Disclosure;

/// <summary>
/// The expected value of everything hidden: what is printed as the rounding's odds have it, what is hidden as rows of few usually are, all made to agree with every equation at once by
/// moving each as far as it is unsure (conditioning normal variables on sums, by projecting onto one equation after the other).
/// </summary>
internal static class LikelyValues
{
    private const int Sweeps = 100;
    private const double UsualHidden = 6;
    private const double UsualOwn = 20;

    /// <param name="shares">How answers are spread in the whole country.</param>
    /// <returns>One for each unknown that is an answer or an n; within what is proven.</returns>
    public static double[] Of(PrintedCountry country, Defences defences, IReadOnlyList<double> shares)
    {
        var (knowledge, bounds, odds) = (country.Knowledge, country.Knowledge.Bounds, new PrintOdds(defences));
        var (value, spread) = (new double[bounds.Count], new double[bounds.Count]);
        Array.Fill(spread, double.NaN);
        foreach (var row in knowledge.Rows)
        {
            for (var answer = 0; answer < SmallCountry.Answers; answer++)
            {
                var usual = shares[answer] * (row.Table == PublicKnowledge.Own ? UsualOwn : UsualHidden);
                var at = knowledge.Unknown(row, answer);
                (value[at], spread[at]) = country.Printed.GetValueOrDefault(row) is { } print
                    ? Printed(odds, print[answer], defences.Slack)
                    : (usual, usual + (usual * usual / 2));
            }
        }

        // The n of rows follow from their answers, and what is only an inequality says nothing of the likely value.
        var equations = bounds.Equations.Where(equation => equation.All(unknown => !double.IsNaN(spread[unknown]))).ToList();
        for (var sweep = 0; sweep < Sweeps; sweep++) equations.ForEach(equation => Project(equation, value, spread));
        bounds.Draw();
        foreach (var row in knowledge.Rows)
        {
            var (first, n) = (knowledge.Unknown(row, 0), knowledge.Unknown(row, PublicKnowledge.N));
            for (var at = first; at < n; at++) value[at] = Math.Clamp(value[at], bounds.Low(at), bounds.High(at));
            value[n] = Math.Clamp(value[first..n].Sum(), bounds.Low(n), bounds.High(n));
        }

        return value;
    }

    private static (double Value, double Spread) Printed(PrintOdds odds, long print, int slack)
    {
        double sum = 0, mean = 0, square = 0;
        for (var count = Math.Max(0, print - slack); count <= print + slack; count++)
        {
            var weight = odds.Of(print, count);
            (sum, mean, square) = (sum + weight, mean + (weight * count), square + (weight * count * count));
        }

        return (mean / sum, (square / sum) - (mean / sum * (mean / sum)));
    }

    private static void Project(int[] equation, double[] value, double[] spread)
    {
        double wrong = value[equation[0]], unsure = spread[equation[0]];
        for (var i = 1; i < equation.Length; i++) (wrong, unsure) = (wrong - value[equation[i]], unsure + spread[equation[i]]);
        if (unsure < 1e-9) return;
        value[equation[0]] -= wrong * spread[equation[0]] / unsure;
        for (var i = 1; i < equation.Length; i++) value[equation[i]] += wrong * spread[equation[i]] / unsure;
    }
}
