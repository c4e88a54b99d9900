using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Finds complaints that wait for routing and enqueues them: what a crash, a lost hint or a missing model left behind.</summary>
internal sealed class SweepRoutingJob(IComplaintStore complaints, IComplaintClassifier classifier, RouteComplaintJob routing, TimeProvider clock)
{
    private const int Page = 500;

    // A sweep that meets another one fails at its lock. Kept as failed jobs, they would pile up while a long sweep goes on.
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(0)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Without a model nearly all of them would be looked at for nothing, again and again.
        if (classifier.ActiveModel is null) return;
        IReadOnlyList<string> codes;
        do
        {
            codes = await complaints.ListPendingAsync(clock.GetUtcNow(), Page, cancellationToken);
            foreach (var code in codes) await routing.RunAsync(code, cancellationToken);
        }
        while (codes.Count == Page);
    }
}
