using Feedback.Domain.Ratings;

namespace Feedback.Trials.Disclosure;

/// <summary>One row of one table of one period.</summary>
internal readonly record struct RowKey(string Period, string Table, string Code);

/// <summary>What was really answered: every row of every table of one period.</summary>
internal static class TrueTables
{
    public static Dictionary<RowKey, long[]> Of(SmallCountry country, IEnumerable<SmallRating> ratings, Period period)
    {
        var rows = new Dictionary<RowKey, long[]>();
        foreach (var rating in ratings.Where(rating => period.Holds(rating.Month)))
        {
            foreach (var (table, code, answer) in Rows(country, rating))
            {
                var key = new RowKey(period.Name, table, code);
                if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new long[SmallCountry.Answers]);
                row[answer]++;
            }
        }

        return rows;
    }

    /// <summary>Ratings given to an agency itself, which are printed nowhere.</summary>
    public static long[] Own(IEnumerable<SmallRating> ratings, Period period, string agency)
    {
        var own = new long[SmallCountry.Answers];
        foreach (var rating in ratings.Where(rating => rating.Agency == agency && period.Holds(rating.Month))) own[rating.Answer]++;
        return own;
    }

    /// <summary>The rows a rating is counted in.</summary>
    public static IEnumerable<(string Table, string Code, int Answer)> Rows(SmallCountry country, SmallRating rating)
    {
        yield return ("country", "vn", rating.Answer);
        for (var at = rating.Agency; at is not null; at = country.Parents[at]) yield return ("agencies", at, rating.Answer);
        yield return ("fields", country.Fields[rating.Service], rating.Answer);
        yield return ("services", rating.Service, rating.Answer);
        yield return ("channels", Code(rating.Channel), rating.Answer);
        yield return ("factors", Code(Factor.Overall), rating.Answer);
        foreach (var (factor, answer) in rating.Factors) yield return ("factors", Code(factor), answer);
    }

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
