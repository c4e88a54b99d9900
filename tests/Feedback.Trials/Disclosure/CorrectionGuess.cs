namespace Feedback.Trials.Disclosure;

/// <summary>The likeliest answer of a corrected rating to one who knows where it was counted: agency, service, channel and month.</summary>
/// <param name="prior">How answers are spread in the whole country.</param>
internal sealed class CorrectionGuess(SmallCountry country, Defences defences, IReadOnlyList<double> prior, CorrectedPrints prints)
{
    private readonly PrintOdds _odds = new(defences);
    private readonly HashSet<(string Table, string Code)> _rows =
        [.. TrueTables.Rows(country, prints.Correction.Rating).Where(row => row.Table != "factors").Select(row => (row.Table, row.Code))];

    /// <summary>By reading both versions.</summary>
    public int Reader()
    {
        var score = prior.Select(share => Math.Log(share)).ToArray();

        // The same cell in two tables is one piece of evidence.
        var rows = prints.Changed().Where(pair => _rows.Contains((pair.Row.Table, pair.Row.Code)))
            .DistinctBy(pair => $"{pair.Row.Period} {string.Join(' ', pair.With)} {string.Join(' ', pair.Without)}");
        foreach (var (_, with, without) in rows)
        {
            var others = Math.Max(0, with.Sum() - without.Sum() - 1);
            for (var answer = 0; answer < score.Length; answer++)
                score[answer] += Math.Log(others <= 2 * defences.Slack ? _odds.Lost(with[answer], without[answer]) : Among(others, prior[answer], with[answer] - without[answer]));
        }

        return Array.IndexOf(score, score.Max());
    }

    /// <summary>Likelihood of one more among others, by the normal curve: the roundings of two versions and the others' own spread.</summary>
    private double Among(long others, double share, long moved)
    {
        // 4/3 from a rounding to a neighbour, 9 from one step in eight.
        var roundings = 2 * ((4 / 3.0) + (defences.Further ? 9 / 8.0 : 0));
        return Math.Exp((moved - (others * share) - 0.5) / (roundings + (others * share * (1 - share))));
    }
}
