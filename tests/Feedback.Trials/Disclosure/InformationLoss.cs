namespace Feedback.Trials.Disclosure;

/// <summary>What the defences cost readers, among rows of about as many answers; and what would be read back if shares were printed from exact counts.</summary>
/// <param name="Ratings">In all rows.</param>
/// <param name="HiddenRatings">In hidden rows.</param>
/// <param name="WrongN">Sum of the errors of printed n.</param>
/// <param name="WrongShare">Sum of the errors of printed shares satisfied.</param>
/// <param name="ReadBack">Printed rows of which an exact share to four digits gives away exact n and satisfied.</param>
internal readonly record struct Loss(int Rows, int Hidden, long Ratings, long HiddenRatings, long WrongN, double WrongShare, int ReadBack);

internal static class InformationLoss
{
    /// <summary>Lower ends of the classes of n.</summary>
    public static IReadOnlyList<int> Classes { get; } = [1, 5, 10, 20, 30, 100, 300, 1000];

    public static IReadOnlyDictionary<int, Loss> Of(Defences defences, int seed, int rounds)
    {
        var losses = Classes.ToDictionary(least => least, _ => default(Loss));
        for (var round = 0; round < rounds; round++)
        {
            var country = new PrintedCountry(new SmallCountry(seed + round), defences, DisclosureTrial.Key(seed + round));
            foreach (var (row, print) in country.Printed)
            {
                var counts = country.Truth[row];
                var at = Classes.Last(least => least <= counts.Sum());
                losses[at] = Add(losses[at], counts, print, defences.Slack);
            }
        }

        return losses;
    }

    private static Loss Add(Loss loss, long[] counts, long[]? print, int slack)
    {
        var n = counts.Sum();
        loss = loss with { Rows = loss.Rows + 1, Ratings = loss.Ratings + n };
        if (print is null) return loss with { Hidden = loss.Hidden + 1, HiddenRatings = loss.HiddenRatings + n };
        return loss with
        {
            WrongN = loss.WrongN + Math.Abs(print.Sum() - n),
            WrongShare = loss.WrongShare + Math.Abs(Share(print) - Share(counts)),
            ReadBack = loss.ReadBack + (Fitting(Math.Round(Share(counts), 4), print, slack) == 1 ? 1 : 0),
        };
    }

    /// <summary>How many pairs of satisfied and other answers within the rounding's bounds have this share.</summary>
    private static int Fitting(double share, long[] print, int slack)
    {
        long Low(IEnumerable<long> some) => some.Sum(count => Math.Max(0, count - slack));
        long High(IEnumerable<long> some) => some.Sum(count => count + slack);
        var fitting = 0;
        for (var satisfied = Low(print.Skip(3)); satisfied <= High(print.Skip(3)); satisfied++)
        {
            for (var other = Low(print.Take(3)); other <= High(print.Take(3)); other++)
            {
                if (satisfied + other >= 10 && Math.Abs(Math.Round((double)satisfied / (satisfied + other), 4) - share) < 1e-9) fitting++;
            }
        }

        return fitting;
    }

    private static double Share(long[] counts) => (double)(counts[3] + counts[4]) / counts.Sum();
}
