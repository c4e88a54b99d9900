namespace Feedback.Trials.Disclosure;

/// <summary>
/// One who knows every rating but one exactly, and where that one was counted, reads a publication: the most that can be known beforehand. Says how often the likeliest answer is the true one.
/// </summary>
internal static class InsiderAttack
{
    /// <param name="allPeriods">Reads month, quarter and year; else the month alone.</param>
    public static int Guessed(SmallCountry country, Defences defences, byte[] key, int seed, int ratings, bool allPeriods)
    {
        var random = new Random(seed);
        var publisher = new Publisher(country, defences, key);
        var right = 0;
        for (var i = 0; i < ratings; i++)
        {
            var rating = country.Ratings[random.Next(country.Ratings.Count)];
            var rows = defences.Periods.Where(period => period.Holds(rating.Month) && (allPeriods || period.First == period.Last)).SelectMany(period => Rows(country, publisher, rating, period));
            if (Guess(defences, [.. rows.DistinctBy(row => string.Join(' ', row.Print) + "/" + string.Join(' ', row.Known))]) == rating.Answer) right++;
        }

        return right;
    }

    private static IEnumerable<(long[] Print, long[] Known)> Rows(SmallCountry country, Publisher publisher, SmallRating rating, Period period)
    {
        var truth = TrueTables.Of(country, country.Ratings, period);
        var printed = publisher.Print(truth);
        foreach (var (table, code, answer) in TrueTables.Rows(country, rating))
        {
            var key = new RowKey(period.Name, table, code);
            if (table == "factors" || printed[key] is not { } print) continue;
            var known = truth[key].ToArray();
            known[answer]--;
            yield return (print, known);
        }
    }

    private static int Guess(Defences defences, IReadOnlyList<(long[] Print, long[] Known)> rows)
    {
        var odds = new PrintOdds(defences);
        var score = new double[SmallCountry.Answers];
        foreach (var (print, known) in rows)
        {
            for (var answer = 0; answer < score.Length; answer++)
                score[answer] += Math.Log(PrintOdds.Ratio(odds.Of(print[answer], known[answer] + 1), odds.Of(print[answer], known[answer])));
        }

        // The prior is how the largest row's known ratings are spread; where nothing is printed, satisfied people are the most.
        var all = rows.Count == 0 ? null : rows.MaxBy(row => row.Known.Sum()).Known;
        for (var answer = 0; answer < score.Length; answer++) score[answer] += all is null ? answer : Math.Log(all[answer] + 1);
        return Array.IndexOf(score, score.Max());
    }
}
