namespace Feedback.Domain.Routing;

/// <summary>Whether a complaint still waits to be routed.</summary>
public enum RoutingState
{
    Pending,
    Done,
}

/// <summary>The work still to do, kept inside the complaint so that no queue can lose it.</summary>
public sealed record RoutingWork(RoutingState State, DateTimeOffset NextAttemptAt, int Attempts);
