using Hangfire;
using Hangfire.InMemory;

namespace Feedback.Api.Jobs;

/// <summary>Whether Hangfire will take an expression. Its reader is not public, so a store that is thrown away is asked.</summary>
internal static class SweepCron
{
    public static bool IsValid(string expression)
    {
        using var storage = new InMemoryStorage();
        try
        {
            new RecurringJobManager(storage).AddOrUpdate<SweepRoutingJob>("check", job => job.RunAsync(CancellationToken.None), expression);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
