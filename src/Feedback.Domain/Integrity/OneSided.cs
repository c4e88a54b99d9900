namespace Feedback.Domain.Integrity;

/// <summary>Answers that lean one way more than the past makes likely, and how many of them are too many.</summary>
/// <param name="Probability">Of chance doing as much in some class: the smallest tail times the number of classes (Bonferroni).</param>
/// <param name="Excess">
/// As many of the class as must be set aside for the rest to have the usual mix: count - others · q / (1 - q). The others tell how many
/// honest ratings there are among them, so that honest neighbours of a script stay counted.
/// </param>
internal sealed record OneSided(AnswerClass Class, int Count, int N, double UsualShare, double Probability, int Excess)
{
    public double Share => (double)Count / N;

    /// <summary>The least likely class; null without answers.</summary>
    public static OneSided? Find(IReadOnlyList<int> counts, ScoreModel usual, IReadOnlyList<AnswerClass> classes)
    {
        var n = counts.Sum();
        if (n == 0) return null;
        OneSided? found = null;
        foreach (var answers in classes)
        {
            var (count, share) = (answers.CountIn(counts), answers.ShareIn(usual));
            var probability = Math.Min(1, Tails.Share(count, n, share, usual.Correlation) * classes.Count);
            if (found is not null && found.Probability <= probability) continue;
            found = new OneSided(answers, count, n, share, probability, ExcessOf(count, n, share));
        }

        return found;
    }

    public static int ExcessOf(int count, int n, double share)
    {
        var honest = share < 1 ? (n - count) * share / (1 - share) : count;
        return Math.Clamp((int)Math.Round(count - honest, MidpointRounding.AwayFromZero), 0, count);
    }
}
