using System.Collections.Concurrent;
using System.Threading.Channels;
using Hangfire;

namespace Feedback.Api.Tests.Jobs;

/// <summary>A job that notes that it ran. Kept by run, since Hangfire makes a new object for each.</summary>
public sealed class RecordedJob
{
    private static readonly ConcurrentDictionary<string, Channel<string>> Runs = new();

    public static Channel<string> Of(string run) => Runs.GetOrAdd(run, _ => Channel.CreateUnbounded<string>());

    [AutomaticRetry(Attempts = 0)]
    public static void Run(string run, string code) => Of(run).Writer.TryWrite(code);
}
