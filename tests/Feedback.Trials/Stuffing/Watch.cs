using Feedback.Domain;
using Feedback.Domain.Integrity;

namespace Feedback.Trials.Stuffing;

/// <summary>The job as it would run: over yesterday and today, again and again, each run replacing what was said of these days.</summary>
internal sealed class Watch(StuffedCountry country, IntegrityRules rules, int hoursBetweenRuns)
{
    private readonly List<IntegritySummary> _summaries = [];
    private readonly Dictionary<DateOnly, List<RatingFlag>> _flags = [];

    /// <summary>The first run that set aside a rating of an attack.</summary>
    public Dictionary<Attack, DateTimeOffset> SetAsideAt { get; } = [];

    public IEnumerable<RatingFlag> Flags => _flags.Values.SelectMany(flags => flags);

    /// <summary>From this day on; days before are history and are watched at their end only, so that their summaries leave out what was set aside.</summary>
    public void Run(int firstDay)
    {
        for (var day = 0; day < StuffedCountry.Days; day++)
        {
            if (day >= firstDay) Look(day);

            // Yesterday leaves the window: it becomes the past, without what was set aside.
            if (day > 0) _summaries.Add(IntegritySummary.Of(Left(day - 1), rules));
        }
    }

    private void Look(int day)
    {
        var start = StuffedCountry.FirstDay.AddDays(day).StartInVietnam();
        var baseline = IntegrityBaseline.From(_summaries, StuffedCountry.FirstDay.AddDays(day - 1), rules);
        for (var hour = hoursBetweenRuns; hour <= 24; hour += hoursBetweenRuns)
        {
            var now = start.AddHours(hour);
            List<RatingTrace> window = [.. country.Day(day - 1), .. country.Day(day).Where(trace => trace.ReceivedAt < now)];
            foreach (var seen in (int[])[day - 1, day]) _flags[StuffedCountry.FirstDay.AddDays(seen)] = [];
            foreach (var flag in StuffingDetector.Find(window, baseline, rules))
            {
                if (_flags.TryGetValue(flag.Day, out var flags)) flags.Add(flag);
                if (!flag.SetsAside) continue;
                foreach (var id in flag.Ratings)
                {
                    if (country.Stuffed.TryGetValue(id, out var attack)) SetAsideAt.TryAdd(attack, now);
                }
            }
        }
    }

    private IEnumerable<RatingTrace> Left(int day)
    {
        var gone = _flags.TryGetValue(StuffedCountry.FirstDay.AddDays(day), out var flags)
            ? flags.Where(flag => flag.SetsAside).SelectMany(flag => flag.Ratings).ToHashSet()
            : [];
        return country.Day(day).Where(trace => !gone.Contains(trace.Id));
    }
}
