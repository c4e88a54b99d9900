using System.Diagnostics.Metrics;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Jobs;

/// <summary>
/// How long the complaint that has been due longest has waited for its decision. Decisions tell nothing when no worker is
/// left to make any; this grows.
/// </summary>
internal sealed class RoutingLag
{
    private readonly IComplaintStore _complaints;
    private readonly TimeProvider _clock;
    private Func<double>? _waited;

    public RoutingLag(IComplaintStore complaints, TimeProvider clock, IMeterFactory meters)
    {
        (_complaints, _clock) = (complaints, clock);
        meters.Create(RoutingMetrics.Name).CreateObservableGauge(
            "feedback.routing.waiting", Measure, "s", "How long the complaint that has been due longest has waited for its routing decision.");
    }

    /// <summary>Looks which complaint waits longest. Between looks, and while the store does not answer, its wait is counted on.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var due = await _complaints.ListPendingAsync(_clock.GetUtcNow(), 1, cancellationToken);
        var longest = due.Count == 0 ? null : await _complaints.FindAsync(due[0], cancellationToken);
        _waited = longest is null ? () => 0 : () => (_clock.GetUtcNow() - longest.Filed.ReceivedAt).TotalSeconds;
    }

    // Nothing before the first look: not known is not the same as nothing.
    private IEnumerable<Measurement<double>> Measure() => _waited is { } waited ? [new(waited())] : [];
}
