namespace Feedback.Api.Hosting;

/// <summary>What one process does of the service.</summary>
internal enum ProcessRole
{
    /// <summary>Answers requests and runs jobs.</summary>
    All,

    /// <summary>Answers requests; work for later is only enqueued.</summary>
    Api,

    /// <summary>Runs jobs; answers nothing but questions about its health.</summary>
    Worker,
}
