using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Moving;

/// <summary><c>import FILE</c>: checks the whole file, writes its records into an empty store, and counts anew. Interrupted, it goes on when run again.</summary>
internal static class ImportProgram
{
    private const int MostRecords = 500;
    private const int MostLetters = 4 << 20;

    public static async Task<int> RunAsync(WebApplicationBuilder builder, string path)
    {
        builder.Logging.ClearProviders();
        await using var app = builder.AddFeedback().Build();
        try
        {
            return await ReadAsync(app.Services, path) ? 0 : 2;
        }
        catch (InvalidDataException fault)
        {
            await Console.Error.WriteLineAsync($"Not imported: {fault.Message} Nothing was written.");
            return 2;
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Not imported to the end: {fault.Message} Run it again: it goes on where it stopped.");
            return 1;
        }
    }

    /// <summary>False when the store holds other data.</summary>
    public static async Task<bool> ReadAsync(IServiceProvider services, string path)
    {
        var export = await CheckedExport.OpenAsync(path);
        var store = services.GetRequiredService<IMovingStore>();
        if (await store.BeginAsync(export.Sha256, CancellationToken.None) is not { } done)
        {
            await Console.Error.WriteLineAsync("The store holds data that did not come with this file. Import into an empty store; nothing was written.");
            return false;
        }

        if (done > 0) MovingProgress.Line($"{done} records are there already; going on.");
        await MovingProgress.RunAsync("Importing", export.Records, async tell =>
        {
            var batch = new List<MovedRecord>();
            var letters = 0;
            await foreach (var (record, number, length) in export.ReadAsync(after: done))
            {
                batch.Add(record);
                letters += length;
                if (batch.Count < MostRecords && letters < MostLetters && number < export.Records) continue;
                await store.WriteAsync(export.Sha256, batch, number, CancellationToken.None);
                tell(number);
                batch.Clear();
                letters = 0;
            }
        });
        // Only counted is it whole: until then the service does not start on it.
        var report = await services.GetRequiredService<IRatingStore>().RecountAsync(null, CancellationToken.None);
        await store.EndAsync(export.Sha256, CancellationToken.None);
        MovingProgress.Line($"{export.Records} records imported; {report.Ratings} ratings and {report.Receipts} receipts counted into {report.Cells} cells.");
        return true;
    }
}
