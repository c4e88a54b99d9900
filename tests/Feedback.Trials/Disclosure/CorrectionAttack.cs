namespace Feedback.Trials.Disclosure;

/// <summary>What is learnt of one rating by which a publication was corrected.</summary>
/// <param name="Proven">Only one answer is possible.</param>
/// <param name="Prior">Guessed right knowing only how answers are spread in the whole country.</param>
/// <param name="Reader">Guessed right from both versions.</param>
internal readonly record struct Corrected(int Tried, int Proven, int Prior, int Reader)
{
    public static Corrected operator +(Corrected a, Corrected b) => new(a.Tried + b.Tried, a.Proven + b.Proven, a.Prior + b.Prior, a.Reader + b.Reader);
}

/// <summary>Takes ratings out of published periods or puts them in, and tries to say which answer one of them was.</summary>
internal static class CorrectionAttack
{
    public static Corrected Run(SmallCountry country, Defences defences, byte[] key, int seed, int corrections, CorrectionSize size)
    {
        var random = new Random(seed);
        var result = default(Corrected);
        var prior = Enumerable.Range(0, SmallCountry.Answers).Select(answer => (double)country.Ratings.Count(rating => rating.Answer == answer) / country.Ratings.Count).ToList();
        for (var i = 0; i < corrections; i++)
        {
            var prints = new CorrectedPrints(country, defences, key, Correction.Of(country, random, added: i % 2 == 0, size));
            var answer = prints.Correction.Rating.Answer;
            var possible = size.Others == 0 ? prints.Possible() : [];
            if (size.Others == 0 && !possible.Contains(answer)) throw new InvalidOperationException("The attacker has proven what is not so.");
            int Right(int guess) => guess == answer ? 1 : 0;
            result += new Corrected(
                1, possible.Count == 1 ? 1 : 0, Right(prior.IndexOf(prior.Max())), Right(new CorrectionGuess(country, defences, prior, prints).Reader()));
        }

        return result;
    }
}
