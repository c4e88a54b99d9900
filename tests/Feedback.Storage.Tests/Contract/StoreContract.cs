using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>What all contracts share: an empty store for each fact, opened by the adapter's leaf.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly CancellationToken Cancelled = new(canceled: true);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<TestStore> OpenAsync();

    /// <summary>Starts <paramref name="count"/> calls together on the pool's threads.</summary>
    protected static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> call) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => call(i))));

    protected static async Task ShouldBeCancelledAsync(Func<CancellationToken, Task> call) =>
        await Should.ThrowAsync<OperationCanceledException>(async () => await call(Cancelled));

    /// <summary>Every counter of the store, as sorted lines.</summary>
    protected async Task<string[]> CountedAsync(bool byService = true, bool byDay = true) =>
        (await Store.Ratings.CountAsync(Samples.Ever with { ByService = byService, Period = byDay ? CellPeriod.Day : CellPeriod.Month }, Token)).ToLines();

    protected async Task<IReadOnlyList<Rating>> AllRatingsAsync() =>
        (await Store.Ratings.ListAsync(Samples.AllRatings, Token)).Items;
}
