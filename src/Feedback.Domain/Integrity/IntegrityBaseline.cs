using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>What is usual: for each agency, service, kiosk and issuer its own past, for networks and browsers the largest of each day.</summary>
public sealed class IntegrityBaseline
{
    private readonly Dictionary<SubjectKey, SubjectHistory> _subjects = [];
    private readonly Dictionary<(Stratum Stratum, Scale Scale), ScoreModel> _country = [];
    private readonly HashSet<ulong> _commonPhrases;
    private readonly IntegrityRules _rules;

    private IntegrityBaseline(List<IntegritySummary> summaries, DateOnly windowStart, IntegrityRules rules)
    {
        _rules = rules;
        var subjects = summaries.SelectMany(summary => summary.Subjects).Where(day => day.Day < windowStart).ToList();
        var days = subjects.Select(day => day.Day).Distinct().Order().ToList();
        var recent = days.Where(day => day >= windowStart.AddDays(-rules.GuardDays)).ToHashSet();
        List<DateOnly> past = [.. days.Where(day => !recent.Contains(day))];
        foreach (var scale in Enum.GetValues<Scale>())
        {
            var unknown = ScoreModel.Blank(scale.Values().Count, rules);
            foreach (var stratum in Enum.GetValues<Stratum>())
            {
                var all = subjects.Where(day => day.Key is { Kind: SubjectKind.Cell, Code: null }
                    && day.Key.Scale == scale && day.Key.Stratum == stratum && !recent.Contains(day.Day));
                _country[(stratum, scale)] = ScoreModel.From([.. all.Select(day => day.Counts)], unknown, rules);
            }
        }

        // Whole agencies come first: their shares are what their services, kiosks and issuers are drawn towards.
        foreach (var subject in subjects.GroupBy(day => day.Key).OrderBy(group => group.Key is { Kind: SubjectKind.Cell, Code: null } ? 0 : 1))
        {
            _subjects.Add(subject.Key, new SubjectHistory(subject, past, recent, Above(subject.Key), rules));
        }

        _commonPhrases = summaries.SelectMany(summary => summary.Comments).Where(comment => comment.Day < windowStart).Distinct()
            .GroupBy(comment => comment.Print).Where(uses => uses.Count() >= rules.DaysOfCommonPhrase).Select(uses => uses.Key).ToHashSet();
    }

    /// <summary>Summaries of whole days; those from <paramref name="windowStart"/> on are passed over.</summary>
    public static IntegrityBaseline From(IEnumerable<IntegritySummary> days, DateOnly windowStart, IntegrityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new IntegrityBaseline([.. days], windowStart, rules);
    }

    /// <summary>The same from earlier traces at once.</summary>
    public static IntegrityBaseline From(IEnumerable<RatingTrace> earlier, DateOnly windowStart, IntegrityRules rules) =>
        From([IntegritySummary.Of(earlier, rules)], windowStart, rules);

    internal SubjectHistory? Find(SubjectKey key) => _subjects.GetValueOrDefault(key);

    /// <summary>The subject's own shares when its past is long enough, else its agency's, else the country's.</summary>
    internal ScoreModel Scores(SubjectKey key) =>
        Find(key) is { IsLongEnough: true } own && key.Kind is not (SubjectKind.Network or SubjectKind.Device) ? own.Scores : Above(key);

    internal bool IsCommonPhrase(ulong print) => _commonPhrases.Contains(print);

    private ScoreModel Above(SubjectKey key)
    {
        var agency = new SubjectKey(SubjectKind.Cell, key.Agency, null, key.Stratum, key.Scale);
        if (agency != key && Find(agency) is { } cell) return cell.Scores;
        var country = _country[(key.Stratum, key.Scale)];
        return country with { WithinDay = Math.Max(country.WithinDay, _rules.UsualCorrelation) };
    }
}
