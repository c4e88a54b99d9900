using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>One subject's traces of one day in Viet Nam, in order of time.</summary>
internal sealed record SubjectGroup(SubjectKey Key, DateOnly Day, IReadOnlyList<RatingTrace> Traces)
{
    public static int[] CountsOf(Scale scale, IEnumerable<RatingTrace> traces)
    {
        var counts = new int[scale.Values().Count];
        foreach (var trace in traces) counts[scale.IndexOf(trace.Score)]++;
        return counts;
    }

    /// <summary>The traces of the fullest span of this length; the earliest when there are several.</summary>
    public IReadOnlyList<RatingTrace> Fullest(TimeSpan span)
    {
        var (best, from, at) = (0, 0, 0);
        for (var to = 0; to < Traces.Count; to++)
        {
            while (Traces[to].OccurredAt - Traces[at].OccurredAt > span) at++;
            if (to - at + 1 > best) (best, from) = (to - at + 1, at);
        }

        return [.. Traces.Skip(from).Take(best)];
    }

    /// <summary>Traces that come close after the one before.</summary>
    public IReadOnlyList<RatingTrace> Quick(TimeSpan gap)
    {
        var quick = new List<RatingTrace>();
        for (var i = 1; i < Traces.Count; i++)
        {
            if (Traces[i].OccurredAt - Traces[i - 1].OccurredAt < gap) quick.Add(Traces[i]);
        }

        return quick;
    }

    public SubjectDay ToDay(IntegrityRules rules) => new(
        Key, Day, CountsOf(Key.Scale, Traces), Fullest(rules.Peak).Count, Key.Kind == SubjectKind.Kiosk ? Quick(rules.QuickFollower).Count : 0);
}
