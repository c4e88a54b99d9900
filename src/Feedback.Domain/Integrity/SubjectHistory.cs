namespace Feedback.Domain.Integrity;

/// <summary>One subject's past: what its days were like. Working days and weekends are counted apart.</summary>
internal sealed class SubjectHistory
{
    private readonly Dictionary<DateOnly, SubjectDay> _past = [];
    private readonly Dictionary<DateOnly, SubjectDay> _recent = [];
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly IntegrityRules _rules;

    /// <param name="days">Every day of the past proper: those without a rating count as 0 from the subject's first day on.</param>
    public SubjectHistory(IEnumerable<SubjectDay> subjectDays, IReadOnlyList<DateOnly> days, IReadOnlySet<DateOnly> recent, ScoreModel above, IntegrityRules rules)
    {
        _rules = rules;
        foreach (var day in subjectDays) (recent.Contains(day.Day) ? _recent : _past)[day.Day] = day;
        var first = _past.Count == 0 ? DateOnly.MaxValue : _past.Keys.Min();
        _days = [.. days.Where(day => day >= first)];
        Scores = ScoreModel.From([.. _past.Values.Select(day => day.Counts)], above, rules);
        var n = _past.Values.Sum(day => day.N);
        QuickShare = (_past.Values.Sum(day => day.Quick) + 1.0) / (n + 20.0);
    }

    public ScoreModel Scores { get; }

    /// <summary>Share of quick followers, drawn towards 1 in 20.</summary>
    public double QuickShare { get; }

    public bool IsLongEnough => _past.Count >= _rules.FewestDays;

    public IReadOnlyCollection<SubjectDay> Past => _past.Values;

    /// <summary>The days just before the window, which are no part of the past.</summary>
    public IReadOnlyCollection<SubjectDay> Recent => _recent.Values;

    public VolumeModel? Volume(DateOnly day, Func<SubjectDay, int> count) => VolumeModel.From(
        [.. _days.Where(past => IsWeekend(past) == IsWeekend(day)).Select(past => _past.TryGetValue(past, out var found) ? count(found) : 0)], _rules);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
