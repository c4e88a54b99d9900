namespace Feedback.Domain.Integrity;

/// <summary>A span of days in which one end of the scale swelled.</summary>
/// <param name="Counted">Answers of that end in an open cell; all answers of a kiosk or issuer, where better service alone brings more fives.</param>
/// <param name="Usual">As many as the past makes likely.</param>
internal sealed record Swell(int Days, OneSided Sides, int Counted, double Usual);

/// <summary>One subject day by day: those of the window, and before them the recent days that are no part of the past.</summary>
internal sealed class SwellCourse(IReadOnlyList<SubjectGroup> window, SubjectHistory history)
{
    public const int Week = 7;

    private readonly Dictionary<DateOnly, IReadOnlyList<int>> _counts = window.Select(group => KeyValuePair.Create(group.Day, (IReadOnlyList<int>)SubjectGroup.CountsOf(group.Key.Scale, group.Traces)))
        .Concat(history.Recent.Select(day => KeyValuePair.Create(day.Day, day.Counts)))
        .DistinctBy(day => day.Key)
        .ToDictionary(day => day.Key, day => day.Value);

    /// <summary>Both more than usual and a larger share than usual, in the days that end with this one.</summary>
    public Swell? Try(DateOnly last, int days, AnswerClass end, double likely, double unusual)
    {
        List<DateOnly> span = [.. Enumerable.Range(0, days).Select(back => last.AddDays(-back)).Where(_counts.ContainsKey)];
        var volumes = span.Select(day => history.Volume(day, past => Counted(end, past.Counts))).OfType<VolumeModel>().ToList();
        if (volumes.Count == 0) return null;
        var usual = new VolumeModel(volumes.Average(volume => volume.Mean), volumes.Max(volume => volume.Dispersion)).Times(volumes.Count);
        int[] counts = [.. Enumerable.Range(0, _counts[last].Count).Select(at => span.Sum(day => _counts[day][at]))];
        var counted = Counted(end, counts);
        if (usual.Probability(counted) > unusual) return null;
        var sides = OneSided.Find(counts, days == 1 ? history.Scores : history.Scores.OfWeek, [end])!;
        return sides.Probability > likely ? null : new Swell(days, sides, counted, usual.Mean);
    }

    /// <summary>Too many of that end on one day, by the mix of answers and by their number: the smaller one, so as to leave what may be honest.</summary>
    public int ExcessOf(DateOnly day, AnswerClass end)
    {
        var count = end.CountIn(_counts[day]);
        var byMix = OneSided.ExcessOf(count, _counts[day].Sum(), end.ShareIn(history.Scores));
        var usual = history.Volume(day, past => end.CountIn(past.Counts))?.Mean ?? count;
        return Math.Min(byMix, Math.Max(0, (int)Math.Round(count - usual, MidpointRounding.AwayFromZero)));
    }

    private int Counted(AnswerClass end, IReadOnlyList<int> counts) => window[0].Key.Kind == SubjectKind.Cell ? end.CountIn(counts) : counts.Sum();
}
