using System.Diagnostics;
using Feedback.Api.Catalogue;
using Feedback.Api.Routing;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Routes one complaint. May run twice or side by side with itself: the version guard lets one decision through.</summary>
internal sealed partial class RouteComplaintJob(
    IComplaintStore complaints, ComplaintRouter router, LiveCatalogue catalogue, TimeProvider clock, ILogger<RouteComplaintJob> logger)
{
    /// <summary>A text that fails this often goes to people; a poison text must not be retried for ever.</summary>
    public const int MostAttempts = 5;

    // The store remembers what is pending and when to try again, so Hangfire need not.
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(string code, CancellationToken cancellationToken)
    {
        using var span = RoutingMetrics.Begin();
        if (await complaints.FindAsync(code, cancellationToken) is not { Work.State: RoutingState.Pending } complaint) return;
        var now = clock.GetUtcNow().ToStored();
        Complaint? next;
        try
        {
            if (router.Decide(complaint.Filed, code) is not { } decision) return;
            next = complaint.Route(decision, TriageDesk.For(catalogue.Current, decision.Place?.Code ?? complaint.Filed.Place), now);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(logger, fault, code, complaint.Work.Attempts + 1);
            RoutingMetrics.Failed();
            span?.SetStatus(ActivityStatusCode.Error);
            next = Postpone(complaint, now);
        }

        if (next is not null && await complaints.TryReplaceAsync(next, complaint.Version, cancellationToken))
        {
            LogRouted(logger, code, next.Decision?.Band, next.Handler);
            if (next.Decision is { } decided) RoutingMetrics.Decided(decided.Band, now - next.Filed.ReceivedAt);
        }
    }

    private Complaint? Postpone(Complaint complaint, DateTimeOffset now)
    {
        var attempts = complaint.Work.Attempts + 1;
        if (attempts < MostAttempts)
        {
            var work = complaint.Work with { Attempts = attempts, NextAttemptAt = now.AddSeconds(10 * Math.Pow(4, attempts)) };
            return complaint with { Work = work, Version = complaint.Version + 1 };
        }

        var given = new RoutingDecision(
            Band.Triage, null, "routing-failed", new NatureFinding(Nature.Petition, 0), [], [], null, ["routing-failed"], now, []);
        return complaint.Route(given, TriageDesk.For(catalogue.Current, complaint.Filed.Place), now);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Complaint {Code} routed: {Band}, {Agency}.")]
    private static partial void LogRouted(ILogger logger, string code, Band? band, string? agency);

    [LoggerMessage(Level = LogLevel.Error, Message = "Routing complaint {Code} failed, attempt {Attempt}.")]
    private static partial void LogFailed(ILogger logger, Exception fault, string code, int attempt);
}
