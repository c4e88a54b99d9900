namespace Feedback.Api.Tests.Jobs;

/// <summary>
/// Tests with running workers, one after the other and beside no other host: Hangfire logs through a static, which a host that
/// has been disposed meanwhile would leave behind broken.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WorkersCollection
{
    public const string Name = "workers";
}
