using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
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
            .AddSingleton<IMovingStore, SqliteMovingStore>();
    }
}
