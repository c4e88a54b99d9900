using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Jobs;
using Feedback.Domain;

namespace Feedback.Api.Hosting;

/// <summary>Every few seconds takes over what other processes changed in the store: keys, catalogue, active model, what waits for routing.</summary>
internal sealed partial class Refreshing(
    KeyRing keys, LiveCatalogue catalogue, ActiveModel models, RoutingLag lag, TimeProvider clock, ILogger<Refreshing> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.RefreshAsync(stoppingToken);
                await catalogue.RefreshAsync(stoppingToken);
                await models.RefreshAsync(stoppingToken);
                await lag.RefreshAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                LogStale(logger, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Keys, catalogue and model could not be read anew; the old ones stay in use.")]
    private static partial void LogStale(ILogger logger, Exception fault);
}
