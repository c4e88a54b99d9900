using Feedback.Api.Jobs;
using Feedback.Api.Tests.Complaints;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Jobs;

/// <summary>One complaint gets one decision, however many workers try and whenever they die.</summary>
public sealed class RouteComplaintJobTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly object Named = new { text = Cases.Text, agency = Cases.Agency };

    [Fact]
    public async Task Two_workers_on_the_same_complaint_leave_one_decision()
    {
        var filed = await api.File(Named);
        var store = new ScriptedStore(Store) { ReadersToMeet = 2 };
        await Task.WhenAll(Job(store).RunAsync(filed.Code, CancellationToken.None), Job(store).RunAsync(filed.Code, CancellationToken.None));
        store.Replaced.Order().ShouldBe([false, true]);
        await OneDecision(filed);
    }

    [Fact]
    public async Task What_a_worker_read_and_did_not_live_to_decide_another_decides()
    {
        var filed = await api.File(Named);
        var dying = new ScriptedStore(Store) { DiesBeforeReplacing = true };
        await Should.ThrowAsync<StoreUnavailableException>(Job(dying).RunAsync(filed.Code, CancellationToken.None));
        (await Store.FindAsync(filed.Code, CancellationToken.None))!.Work.State.ShouldBe(RoutingState.Pending);

        await Job(Store).RunAsync(filed.Code, CancellationToken.None);
        await OneDecision(filed);
        // The dead one's job is given to a third when its time is up; there is nothing left to do.
        await Job(Store).RunAsync(filed.Code, CancellationToken.None);
        await OneDecision(filed);
    }

    private IComplaintStore Store => api.Services.GetRequiredService<IComplaintStore>();

    private RouteComplaintJob Job(IComplaintStore store) => ActivatorUtilities.CreateInstance<RouteComplaintJob>(api.Services, store);

    private async Task OneDecision(FiledCase filed)
    {
        var complaint = (await Store.FindAsync(filed.Code, CancellationToken.None))!;
        (complaint.Work.State, complaint.Version, complaint.Handler).ShouldBe((RoutingState.Done, 2, Cases.Agency));
        complaint.Decision.ShouldNotBeNull();
    }

    /// <summary>The real store, but readers wait for each other, or the process is gone before it writes.</summary>
    private sealed class ScriptedStore(IComplaintStore store) : IComplaintStore
    {
        private readonly TaskCompletionSource _met = new();
        private int _readers;

        public int ReadersToMeet { get; init; } = 1;

        public bool DiesBeforeReplacing { get; init; }

        public List<bool> Replaced { get; } = [];

        public async Task<Complaint?> FindAsync(string code, CancellationToken cancellationToken)
        {
            var found = await store.FindAsync(code, cancellationToken);
            if (Interlocked.Increment(ref _readers) == ReadersToMeet) _met.SetResult();
            await _met.Task;
            return found;
        }

        public async Task<bool> TryReplaceAsync(Complaint complaint, long expectedVersion, CancellationToken cancellationToken)
        {
            if (DiesBeforeReplacing) throw new StoreUnavailableException("killed", new TimeoutException());
            var replaced = await store.TryReplaceAsync(complaint, expectedVersion, cancellationToken);
            lock (Replaced) Replaced.Add(replaced);
            return replaced;
        }

        public Task<FileOutcome> FileAsync(NewComplaint complaint, CancellationToken cancellationToken) => store.FileAsync(complaint, cancellationToken);

        public Task<Page<Complaint>> ListAsync(ComplaintQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

        public Task<Page<Complaint>> WalkAsync(ComplaintTimeline timeline, CancellationToken cancellationToken) => store.WalkAsync(timeline, cancellationToken);

        public Task<IReadOnlyList<Complaint>> ListAlikeAsync(AlikeQuery query, CancellationToken cancellationToken) => store.ListAlikeAsync(query, cancellationToken);

        public Task<IReadOnlyList<string>> ListPendingAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
            store.ListPendingAsync(now, limit, cancellationToken);
    }
}
