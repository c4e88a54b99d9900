using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Integrity;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Feedback.Domain.Routing;
using Feedback.Storage.Mongo.Counters;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Storage.Mongo;

/// <summary>Registers the MongoDB store behind the domain's ports.</summary>
public static class MongoServices
{
    public static IServiceCollection AddMongoStorage(this IServiceCollection services, MongoStorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddSingleton(options)
            .AddSingleton<MongoDatabase>()
            .AddSingleton<ComplaintNumbering>()
            .AddSingleton<RatingFiling>()
            .AddSingleton<CounterLog>()
            .AddSingleton<TableKeeper>()
            .AddSingleton<BatchApplication>()
            .AddSingleton<MongoWriter>()
            .AddSingleton<IRatingStore, MongoRatingStore>()
            .AddSingleton<IComplaintStore, MongoComplaintStore>()
            .AddSingleton<ICatalogueStore, MongoCatalogueStore>()
            .AddSingleton<IKeyStore, MongoKeyStore>()
            .AddSingleton<IModelStore, MongoModelStore>()
            .AddRecords<ImportedFigures>(RecordKinds.Figures)
            .AddRecords<FlagCase>(RecordKinds.Flags)
            .AddRecords<Publication>(RecordKinds.Publications)
            .AddRecords<PublicationContent>(RecordKinds.PublicationContents)
            .AddSingleton<IMovingStore, MongoMovingStore>();
    }

    private static IServiceCollection AddRecords<TRecord>(this IServiceCollection services, string kind)
        where TRecord : class, IOfficeRecord
    {
        return services.AddSingleton<IRecordStore<TRecord>>(provider => new MongoRecordStore<TRecord>(provider.GetRequiredService<MongoDatabase>(), kind));
    }
}
