namespace Feedback.Domain.Indices.Questions;

/// <summary>How much the odds that a comment holds a term changed, shrunk towards no change.</summary>
/// <param name="LogOdds">Logarithm of the odds ratio, now over before.</param>
internal readonly record struct LogOddsShift(double LogOdds, double StandardError)
{
    public double Z => LogOdds / StandardError;

    /// <summary>
    /// Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008, Political Analysis 16, 372-403), of
    /// comments with and without the term: <paramref name="priorComments"/> comments in which the term is as
    /// common as in both groups together are added to each.
    /// </summary>
    /// <remarks>The paper leaves the words that are not the term out of the variance, for they are many; comments without it may be few, so they are kept.</remarks>
    public static LogOddsShift Of(double before, double commentsBefore, double now, double commentsNow, double priorComments)
    {
        var prior = priorComments * (before + now) / (commentsBefore + commentsNow);
        var (heldBefore, lackedBefore) = (before + prior, commentsBefore + priorComments - before - prior);
        var (heldNow, lackedNow) = (now + prior, commentsNow + priorComments - now - prior);

        // In no comment, or in every one, nothing changed and no odds can be told.
        if (prior <= 0 || lackedBefore <= 0 || lackedNow <= 0) return new LogOddsShift(0, 1);
        return new LogOddsShift(
            Math.Log(heldNow / lackedNow) - Math.Log(heldBefore / lackedBefore),
            Math.Sqrt(1 / heldBefore + 1 / lackedBefore + 1 / heldNow + 1 / lackedNow));
    }
}
