using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Storage.Sqlite;

/// <summary>Registers the embedded store behind the domain's ports.</summary>
public static class SqliteServices
{
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, SqliteStorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddSingleton(options)
            .AddSingleton<SqliteDatabase>()
            .AddSingleton<SqliteWriter>()
            .AddSingleton<IRatingStore, SqliteRatingStore>()
            .AddSingleton<IComplaintStore, SqliteComplaintStore>()
            .AddSingleton<ICatalogueStore, SqliteCatalogueStore>()
            .AddSingleton<IKeyStore, SqliteKeyStore>()
            .AddSingleton<IModelStore, SqliteModelStore>()
            .AddRecords(RecordKinds.Figures, StoredJson.Plain.ImportedFigures)
            .AddRecords(RecordKinds.Flags, StoredJson.Plain.FlagCase)
            .AddRecords(RecordKinds.Publications, StoredJson.Plain.Publication)
            .AddRecords(RecordKinds.PublicationContents, StoredJson.Plain.PublicationContent)
            .AddSingleton<IMovingStore, SqliteMovingStore>();
    }

    private static IServiceCollection AddRecords<TRecord>(this IServiceCollection services, string kind, JsonTypeInfo<TRecord> type)
        where TRecord : class, IOfficeRecord
    {
        return services.AddSingleton<IRecordStore<TRecord>>(provider => new SqliteRecordStore<TRecord>(
            provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<SqliteWriter>(), kind, type));
    }
}
