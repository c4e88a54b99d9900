using Feedback.Domain.Integrity;

namespace Feedback.Trials.Stuffing;

/// <summary>What honest offices had to bear: ratings set aside and flags, over the days watched.</summary>
internal sealed record HonestOutcome(int OfficeDays, int Ratings, int SetAside, IReadOnlyDictionary<string, int> Flags, IReadOnlyList<string> WrongReasons)
{
    public double Share => (double)SetAside / Ratings;

    public static HonestOutcome From(StuffedCountry country, Watch watch, int firstDay)
    {
        List<RatingTrace> ratings = [.. Enumerable.Range(firstDay, StuffedCountry.Days - firstDay).SelectMany(country.Day)
            .Where(trace => !country.Attacked.ContainsKey(trace.Agency))];
        var ids = ratings.Select(trace => trace.Id).ToHashSet();
        List<RatingFlag> flags = [.. watch.Flags.Where(flag => !country.Attacked.ContainsKey(flag.Agency) && flag.Day >= StuffedCountry.FirstDay.AddDays(firstDay))];
        var gone = flags.Where(flag => flag.SetsAside).SelectMany(flag => flag.Ratings).Where(ids.Contains).Distinct().Count();
        var offices = ratings.Select(trace => trace.Agency).Distinct().Count();
        return new HonestOutcome(
            offices * (StuffedCountry.Days - firstDay), ratings.Count, gone,
            flags.CountBy(flag => $"{flag.Kind.Name()}{(flag.SetsAside ? "" : " (notice)")}, {country.DayKinds[(flag.Agency, flag.Day)].Name} day").ToDictionary(),
            [.. flags.Where(flag => flag.SetsAside).Select(flag => $"{flag.Kind.Name()}, {country.DayKinds[(flag.Agency, flag.Day)].Name} day: {flag.ReasonEn}")]);
    }
}
