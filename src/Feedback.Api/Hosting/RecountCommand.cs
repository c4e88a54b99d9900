using Feedback.Api.Moving;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Hosting;

/// <summary>Counts all ratings and receipts anew, and tells how far it is; the service may run meanwhile. Interrupted, the next run goes on.</summary>
internal static class RecountCommand
{
    /// <returns>1 when counters had to be corrected.</returns>
    public static async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        await using var app = builder.AddFeedback().Build();
        RecountReport? report = null;
        var ratings = app.Services.GetRequiredService<IRatingStore>();
        await MovingProgress.RunAsync("counted", total: null, async tell => report = await ratings.RecountAsync(new Telling(tell), CancellationToken.None));
        MovingProgress.Line($"Recounted {report!.Ratings} ratings and {report.Receipts} receipts into {report.Cells} cells; {report.Corrected} rows corrected.");
        return report.Corrected == 0 ? 0 : 1;
    }

    /// <summary>On the caller's thread, in order.</summary>
    private sealed class Telling(Action<long, long> tell) : IProgress<RecountProgress>
    {
        public void Report(RecountProgress value) => tell(value.Done, value.Total);
    }
}
