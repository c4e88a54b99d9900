namespace Feedback.Domain.Integrity;

/// <summary>How finely a sender's clock tells the time: some kiosks keep whole minutes, and then equal gaps mean nothing.</summary>
internal static class Clock
{
    private static readonly TimeSpan[] Steps = [TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1)];

    /// <summary>The coarsest step that all the times are multiples of; a millisecond at the finest.</summary>
    public static TimeSpan StepOf(IReadOnlyList<RatingTrace> traces)
    {
        foreach (var step in Steps)
        {
            if (traces.All(trace => trace.OccurredAt.Ticks % step.Ticks == 0)) return step;
        }

        return TimeSpan.FromMilliseconds(1);
    }
}
