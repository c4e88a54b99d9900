using System.Globalization;
using System.Runtime.CompilerServices;
using Feedback.Domain;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;
using MongoDB.Driver.GridFS;

namespace Feedback.Storage.Mongo;

/// <summary>The database with its collections; turns the driver's faults into the port's.</summary>
internal sealed class MongoDatabase : IDisposable
{
    public const string CountersName = "counts_";

    private readonly MongoClient _client;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    public MongoDatabase(MongoStorageOptions options)
        : this(options, null)
    {
    }

    /// <summary>For tests that watch the commands, or break them.</summary>
    internal MongoDatabase(MongoStorageOptions options, Action<ClusterBuilder>? configure)
    {
        StoredBson.Register();
        var url = MongoUrl.Create(options.ConnectionString);
        var settings = MongoClientSettings.FromUrl(url);
        settings.ApplicationName ??= "feedback";

        // A caller is answered 503 after seconds; the driver's own 30 would hold every request of an outage that long.
        if (!options.ConnectionString.Contains("serverSelectionTimeoutMS", StringComparison.OrdinalIgnoreCase)) settings.ServerSelectionTimeout = TimeSpan.FromSeconds(3);
        if (!options.ConnectionString.Contains("connectTimeoutMS", StringComparison.OrdinalIgnoreCase)) settings.ConnectTimeout = TimeSpan.FromSeconds(3);
        if (!options.ConnectionString.Contains("socketTimeoutMS", StringComparison.OrdinalIgnoreCase)) settings.SocketTimeout = TimeSpan.FromSeconds(60);

        // Acknowledged means on the disks of the majority.
        if (url.W is null && url.Journal is null) settings.WriteConcern = WriteConcern.WMajority.With(journal: true);
        settings.ClusterConfigurator = configure;
        _client = new MongoClient(settings);
        Database = _client.GetDatabase(url.DatabaseName ?? "feedback");
    }

    public IMongoDatabase Database { get; }

    public IMongoCollection<RatingDocument> Ratings => Database.GetCollection<RatingDocument>("ratings");

    public IMongoCollection<ReceiptDocument> Receipts => Database.GetCollection<ReceiptDocument>("receipts");

    public IMongoCollection<ComplaintDocument> Complaints => Database.GetCollection<ComplaintDocument>("complaints");

    /// <summary>What batches add to the counters, until it is folded into them.</summary>
    public IMongoCollection<CountLogDocument> CountLog => Database.GetCollection<CountLogDocument>("count_log");

    public IMongoCollection<WriterDocument> Writers => Database.GetCollection<WriterDocument>("writers");

    public IMongoCollection<AccessKeyDocument> AccessKeys => Database.GetCollection<AccessKeyDocument>("access_keys");

    public IMongoCollection<SettingDocument> Settings => Database.GetCollection<SettingDocument>("settings");

    public IMongoCollection<ModelDocument> Models => Database.GetCollection<ModelDocument>("models");

    public IMongoCollection<ModelActivationDocument> ModelActivations => Database.GetCollection<ModelActivationDocument>("model_activations");

    public GridFSBucket ModelFiles => new(Database, new GridFSBucketOptions { BucketName = "model_files" });

    /// <summary>The counters a recount has made, or the first of a new store.</summary>
    public IMongoCollection<CounterDocument> Counters(int generation) =>
        Database.GetCollection<CounterDocument>(string.Create(CultureInfo.InvariantCulture, $"{CountersName}{generation}"));

    public IMongoCollection<CatalogueDocument<T>> Catalogue<T>() =>
        Database.GetCollection<CatalogueDocument<T>>("catalogue_" + typeof(T).Name.ToLowerInvariant());

    public IMongoCollection<RecordDocument<T>> Records<T>(string kind) => Database.GetCollection<RecordDocument<T>>("records_" + kind);

    /// <summary>Runs a call once the indexes are there.</summary>
    public async Task<T> RunAsync<T>(
        Func<Task<T>> call, CancellationToken cancellationToken, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timed = StoreMetrics.Begin(file, member);
        try
        {
            if (!_prepared) await PrepareAsync(cancellationToken);
            return await call();
        }
        catch (Exception fault) when (IsOfTheStore(fault))
        {
            throw new StoreUnavailableException("A call to MongoDB failed.", fault);
        }
    }

    public static bool IsOfTheStore(Exception fault) => fault is MongoException or TimeoutException or IOException;

    public void Dispose()
    {
        _preparing.Dispose();
        _client.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (!_prepared)
            {
                await MongoIndexes.CreateAsync(this, cancellationToken);
                await CounterBeginning.EnsureAsync(this, cancellationToken);
            }

            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }
}
