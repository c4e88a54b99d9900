namespace Feedback.Api.Jobs;

/// <summary>The queues in order of importance: a citizen waits for routing, nobody for a sweep.</summary>
internal static class JobQueues
{
    public const string Routing = "a-routing";

    public const string Upkeep = "b-upkeep";

    public static readonly string[] All = [Routing, Upkeep];
}
