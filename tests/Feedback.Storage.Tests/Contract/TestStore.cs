using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Feedback.Domain.Routing;

namespace Feedback.Storage.Tests.Contract;

/// <summary>The ports of one instance of a store. Every fact begins with an empty store of its own.</summary>
public abstract class TestStore : IAsyncDisposable
{
    public abstract IRatingStore Ratings { get; }

    public abstract IComplaintStore Complaints { get; }

    public abstract ICatalogueStore Catalogue { get; }

    public abstract IKeyStore Keys { get; }

    public abstract IModelStore Models { get; }

    public abstract IRecordStore<SampleRecord> Records { get; }

    public abstract IMovingStore Moving { get; }

    /// <summary>Another instance on the same data, as a second process would open it; the caller disposes of it first.</summary>
    public abstract Task<TestStore> OpenAgainAsync();

    public abstract ValueTask DisposeAsync();
}
