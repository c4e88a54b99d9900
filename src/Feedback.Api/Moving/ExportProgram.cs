using System.Security.Cryptography;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Moving;

namespace Feedback.Api.Moving;

/// <summary><c>export FILE</c>: writes everything the store holds, one record a line. An interrupted one leaves <c>FILE.part</c>, and is begun again.</summary>
internal static class ExportProgram
{
    public static async Task<int> RunAsync(WebApplicationBuilder builder, string path)
    {
        builder.Logging.ClearProviders();
        await using var app = builder.AddFeedback().Build();
        try
        {
            var records = await WriteAsync(app.Services, path);
            MovingProgress.Line($"{records} records written to {path}. It holds secrets and contacts: guard it as you guard the service.");
            return 0;
        }
        catch (Exception fault) when (fault is InvalidOperationException or MoveUnderWayException)
        {
            await Console.Error.WriteLineAsync($"Not exported: {fault.Message}");
            return 2;
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Not exported: {fault.Message}");
            return 1;
        }
    }

    /// <exception cref="InvalidOperationException">There is nothing to export: most likely the settings name another store than was meant.</exception>
    /// <exception cref="MoveUnderWayException">The store is half filled by an import.</exception>
    public static async Task<long> WriteAsync(IServiceProvider services, string path)
    {
        var store = services.GetRequiredService<IMovingStore>();
        if (await store.IsUnderWayAsync(CancellationToken.None)) throw new MoveUnderWayException();
        var part = path + ".part";
        long records = 0;
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        await using (var file = MovingFile.Create(part, path))
        {
            await LineAsync(MovingFormat.Write(new ExportHeader(MovingFormat.Name, MovingFormat.Version, services.GetRequiredService<TimeProvider>().GetUtcNow().ToStored())));
            await MovingProgress.RunAsync("Exporting", await store.CountAsync(CancellationToken.None), async tell =>
            {
                await foreach (var record in store.ReadAsync(CancellationToken.None))
                {
                    await LineAsync(MovingFormat.Write(record));
                    if (++records % 1000 == 0) tell(records);
                }
            });
            await file.WriteLineAsync(MovingFormat.Write(new ExportFooter(records, hash.Text())));

            async Task LineAsync(string line)
            {
                hash.Add(line);
                await file.WriteLineAsync(line);
            }
        }

        if (records == 0)
        {
            File.Delete(part);
            throw new InvalidOperationException("this store is empty. Do Storage:Kind and the settings of the store name the right one? A relative path goes by the working directory.");
        }

        File.Move(part, path, overwrite: true);
        return records;
    }
}
