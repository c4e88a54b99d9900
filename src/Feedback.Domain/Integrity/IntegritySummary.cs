namespace Feedback.Domain.Integrity;

/// <summary>What is kept of past days, so that the past need not be read again: small, without ids of ratings.</summary>
public sealed record IntegritySummary(IReadOnlyList<SubjectDay> Subjects, IReadOnlyList<SharedComment> Comments)
{
    /// <param name="traces">Whole days. Leave out what was set aside, so that an attack does not become the norm.</param>
    public static IntegritySummary Of(IEnumerable<RatingTrace> traces, IntegrityRules rules)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(rules);
        var inTime = SubjectGroups.InTime(traces);
        var days = SubjectGroups.Of(inTime).Select(group => group.ToDay(rules)).ToList();
        var kept = days.Where(day => !IsNameless(day)).ToList();
        foreach (var largest in days.Where(IsNameless).GroupBy(day => (Key: day.Key with { Code = null }, day.Day)))
        {
            var first = largest.MaxBy(day => day.N)!;
            kept.Add(first with { Key = largest.Key.Key, Peak = largest.Max(day => day.Peak) });
        }

        var shared = inTime
            .Where(trace => trace.CommentPrint is not null)
            .GroupBy(trace => (trace.CommentPrint!.Value, Day: trace.OccurredAt.ToVietnamDay()))
            .Where(uses => uses.Select(use => use.Agency).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(uses => new SharedComment(uses.Key.Value, uses.Key.Day));
        return new IntegritySummary(kept, [.. shared]);
    }

    // Networks have another hash every day, and browsers come and go: of both only the largest of a day says what is usual.
    private static bool IsNameless(SubjectDay day) => day.Key.Kind is SubjectKind.Network or SubjectKind.Device;
}
