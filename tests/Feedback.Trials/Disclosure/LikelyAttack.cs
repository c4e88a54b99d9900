namespace Feedback.Trials.Disclosure;

/// <summary>How often the likeliest value of a hidden row is the true one, and how often the commonest value of such rows is.</summary>
/// <param name="Rows">Hidden rows of fewer answers than a row must have.</param>
/// <param name="TotalPrior">Of these, n guessed right as the commonest.</param>
/// <param name="Total">n guessed right from everything printed.</param>
/// <param name="Answers">Counts of one answer in these rows.</param>
/// <param name="AnswerPrior">Of these, guessed right as the commonest.</param>
/// <param name="Answer">Guessed right from everything printed.</param>
internal readonly record struct LikelyHits(int Rows, int TotalPrior, int Total, int Answers, int AnswerPrior, int Answer);

/// <summary>Learns on some countries what is true where the expected value is such, and guesses by it in others.</summary>
internal static class LikelyAttack
{
    private const int Apart = 10_000;
    private const int Enough = 20;

    public static LikelyHits Run(Defences defences, int seed, int rounds)
    {
        // The attacker's practice: countries like this one of which everything is known.
        var practice = Enumerable.Range(seed + Apart, 3 * rounds).SelectMany(one => Guesses(one, defences)).Where(guess => guess.N < defences.Least).ToList();
        var prior = Commonest(practice, guess => (guess.Answer, 0));
        var likely = Commonest(practice, guess => (guess.Answer, guess.Expected));
        var hits = default(LikelyHits);
        foreach (var guess in Enumerable.Range(seed, rounds).SelectMany(one => Guesses(one, defences)).Where(guess => guess.N < defences.Least))
        {
            var usual = prior[(guess.Answer, 0)];
            var byPrior = usual == guess.Truth ? 1 : 0;
            var right = likely.GetValueOrDefault((guess.Answer, guess.Expected), usual) == guess.Truth ? 1 : 0;
            hits = guess.Answer == PublicKnowledge.N
                ? hits with { Rows = hits.Rows + 1, TotalPrior = hits.TotalPrior + byPrior, Total = hits.Total + right }
                : hits with { Answers = hits.Answers + 1, AnswerPrior = hits.AnswerPrior + byPrior, Answer = hits.Answer + right };
        }

        return hits;
    }

    private static IEnumerable<Guess> Guesses(int seed, Defences defences)
    {
        var country = new SmallCountry(seed);
        var printed = new PrintedCountry(country, defences, DisclosureTrial.Key(seed));
        var shares = country.Ratings.GroupBy(rating => rating.Answer).OrderBy(group => group.Key).Select(group => (double)group.Count() / country.Ratings.Count).ToList();
        var expected = LikelyValues.Of(printed, defences, shares);
        foreach (var (row, counts) in printed.Hidden)
        {
            for (var answer = 0; answer <= PublicKnowledge.N; answer++)
            {
                var truth = answer == PublicKnowledge.N ? counts.Sum() : counts[answer];
                yield return new Guess(answer, (int)Math.Round(2 * expected[printed.Knowledge.Unknown(row, answer)]), truth, counts.Sum());
            }
        }
    }

    private static Dictionary<(int, int), long> Commonest(IReadOnlyList<Guess> guesses, Func<Guess, (int, int)> by) =>
        guesses.GroupBy(by).Where(group => group.Count() >= Enough).ToDictionary(group => group.Key, group => group.GroupBy(guess => guess.Truth).MaxBy(same => same.Count())!.Key);

    /// <param name="Expected">In halves.</param>
    private sealed record Guess(int Answer, int Expected, long Truth, long N);
}
