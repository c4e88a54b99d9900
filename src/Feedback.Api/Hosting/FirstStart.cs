using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Moving;

namespace Feedback.Api.Hosting;

/// <summary>
/// Makes the service ready before it takes requests: catalogue, secrets, first key, stored model. A store that is not there
/// yet is waited for: processes of a cluster are started in any order.
/// </summary>
internal sealed partial class FirstStart(
    ICatalogueStore catalogues, LiveCatalogue catalogue, Secrets secrets, IKeyStore keys, KeyRing ring, KeyMinting minting,
    ActiveModel models, IMovingStore moving, IConfiguration configuration, TimeProvider clock, ILogger<FirstStart> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await PrepareAsync(cancellationToken);
                return;
            }
            catch (StoreUnavailableException fault)
            {
                LogWaiting(logger, fault.InnerException?.Message ?? fault.Message);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (await moving.IsUnderWayAsync(cancellationToken)) throw new MoveUnderWayException();
        if (await catalogues.GetVersionAsync(cancellationToken) == 0)
        {
            await catalogues.TrySeedAsync(ShippedCatalogue.Load(), cancellationToken);
        }

        await catalogue.RefreshAsync(cancellationToken);
        await secrets.LoadAsync(cancellationToken);
        await FirstKeyAsync(cancellationToken);
        await ring.RefreshAsync(cancellationToken);
        await models.RefreshAsync(cancellationToken);
    }

    private async Task FirstKeyAsync(CancellationToken cancellationToken)
    {
        if (configuration["Access:BootstrapKey"] is { Length: > 0 } given)
        {
            await minting.KeepAsync(given, "bootstrap", [Role.Admin], null, null, cancellationToken);
        }
        else if ((await keys.ListAsync(cancellationToken)).Count == 0)
        {
            var (_, text) = await minting.MintAsync("first admin", [Role.Admin], null, null, cancellationToken);
            // To the console only, once; it is in no log.
            Console.WriteLine($"First start. Admin key (shown this once): {text}");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store cannot be reached yet; trying again. {Reason}")]
    private static partial void LogWaiting(ILogger logger, string reason);
}
