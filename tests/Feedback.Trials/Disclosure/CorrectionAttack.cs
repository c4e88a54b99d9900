namespace Feedback.Trials.Disclosure;

/// <summary>What is learnt of the one rating by which a publication was corrected.</summary>
/// <param name="Proven">Only one answer is possible.</param>
/// <param name="Prior">Guessed right knowing only how answers are spread in the whole country.</param>
/// <param name="Reader">Guessed right from both versions.</param>
/// <param name="InsiderMonth">Guessed right knowing all other ratings, from one publication of the month.</param>
/// <param name="InsiderAll">The same from month, quarter and year.</param>
internal readonly record struct Corrected(int Tried, int Proven, int Prior, int Reader, int InsiderMonth, int InsiderAll)
{
    public static Corrected operator +(Corrected a, Corrected b) => new(
        a.Tried + b.Tried, a.Proven + b.Proven, a.Prior + b.Prior, a.Reader + b.Reader, a.InsiderMonth + b.InsiderMonth, a.InsiderAll + b.InsiderAll);
}

/// <summary>Takes single ratings out of published periods or puts them in, and tries to say which answer it was.</summary>
internal static class CorrectionAttack
{
    public static Corrected Run(SmallCountry country, Defences defences, byte[] key, int seed, int corrections)
    {
        var random = new Random(seed);
        var publisher = new Publisher(country, defences, key);
        var result = default(Corrected);
        var spread = Enumerable.Range(0, SmallCountry.Answers).Select(answer => (double)country.Ratings.Count(rating => rating.Answer == answer) / country.Ratings.Count).ToList();
        for (var i = 0; i < corrections; i++)
        {
            // Added and taken out look alike but for which version came first.
            var model = country.Ratings[random.Next(country.Ratings.Count)];
            var added = i % 2 == 0;
            var rating = added ? country.Rate(model.Month, model.Agency) : model;
            IReadOnlyList<SmallRating> all = added ? [.. country.Ratings, rating] : country.Ratings;
            var printed = defences.Periods.SelectMany(period => publisher.Print(TrueTables.Of(country, all, period))).ToDictionary();
            var correction = new Correction(country, defences, key, all, rating, printed);
            var possible = correction.Possible();
            if (!possible.Contains(rating.Answer)) throw new InvalidOperationException("The attacker has proven what is not so.");
            int Right(int guess) => guess == rating.Answer ? 1 : 0;
            result += new Corrected(
                1, possible.Count == 1 ? 1 : 0, Right(spread.IndexOf(spread.Max())), Right(correction.ReadersGuess(spread)),
                Right(correction.InsidersGuess(spread, [.. correction.Periods.Where(period => period.First == period.Last)])), Right(correction.InsidersGuess(spread, correction.Periods)));
        }

        return result;
    }
}
