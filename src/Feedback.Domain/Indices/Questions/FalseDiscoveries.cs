namespace Feedback.Domain.Indices.Questions;

/// <summary>What is left of a finding when many were looked for at once: Benjamini and Hochberg's q.</summary>
/// <remarks>
/// Benjamini, Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289-300: of those with q at most 0.05, at most one in twenty
/// is chance on average, when the tests are independent or depend positively.
/// </remarks>
internal static class FalseDiscoveries
{
    /// <summary>The q of each p, in the order given: the smallest p·m/rank of this p and all larger ones, 1 at most.</summary>
    public static double[] Of(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderByDescending(at => p[at]).ToArray();
        var q = new double[p.Count];
        var least = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, p[order[place]] * p.Count / (p.Count - place));
            q[order[place]] = least;
        }

        return q;
    }
}
