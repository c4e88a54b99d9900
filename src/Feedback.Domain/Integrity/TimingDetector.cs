namespace Feedback.Domain.Integrity;

/// <summary>What no person does: answers within a moment of each other on one device, and gaps as even as a clock's.</summary>
internal sealed class TimingDetector(IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups) =>
        groups.Where(group => group.Key.Kind != SubjectKind.Cell).Select(group => Fast(group) ?? Regular(group)).OfType<RatingFlag>();

    /// <summary>Kiosks and browsers only: behind a network and an issuer many people rate at once.</summary>
    private RatingFlag? Fast(SubjectGroup group)
    {
        if (group.Key.Kind is not (SubjectKind.Kiosk or SubjectKind.Device) || Clock.StepOf(group.Traces) > TimeSpan.FromSeconds(1)) return null;

        // The very same instant is a clock that was not read for each rating: it tells nothing.
        var fast = group.Traces.Skip(1).Zip(group.Traces)
            .Where(pair => pair.First.OccurredAt - pair.Second.OccurredAt is var gap && gap > TimeSpan.Zero && gap < rules.FastestAnswer)
            .Select(pair => pair.First).ToList();
        if (fast.Count < rules.FewestFastAnswers) return null;
        var seconds = rules.FastestAnswer.TotalSeconds;
        return group.Flag(
            FlagKind.ImpossibleTiming,
            fast,
            [.. fast.Select(trace => trace.Id).Order()],
            true,
            new FlagEvidence(fast.Count, 0, null, null, null),
            $"{fast.Count} ratings came less than {seconds} s after the one before on the same device: faster than a person answers.",
            $"{fast.Count} đánh giá cách lượt trước trên cùng thiết bị chưa đến {seconds} giây: nhanh hơn khả năng trả lời của một người.");
    }

    private RatingFlag? Regular(SubjectGroup group)
    {
        var run = RegularRun.Find(group.Traces, rules);
        if (run.Count == 0) return null;
        var gap = (run[^1].OccurredAt - run[0].OccurredAt).TotalSeconds / (run.Count - 1);
        return group.Flag(
            FlagKind.ImpossibleTiming,
            run,
            [.. run.Select(trace => trace.Id).Order()],
            true,
            new FlagEvidence(run.Count, 0, null, null, null),
            $"{run.Count} ratings follow each other every {gap:0.#} s as evenly as a machine sends them.",
            $"{run.Count} đánh giá nối nhau đều đặn cách {gap:0.#} giây như máy gửi.");
    }
}
