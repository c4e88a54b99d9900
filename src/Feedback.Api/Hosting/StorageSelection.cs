using Feedback.Storage.Mongo;
using Feedback.Storage.Sqlite;

namespace Feedback.Api.Hosting;

/// <summary>Chooses the store by <c>Storage:Kind</c>. The only file that names an adapter.</summary>
internal static class StorageSelection
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var kind = configuration["Storage:Kind"] ?? "Sqlite";
        return kind switch
        {
            "Sqlite" => services.AddSqliteStorage(
                configuration.GetSection("Storage:Sqlite").Get<SqliteStorageOptions>() ?? new SqliteStorageOptions()),
            "Mongo" => services.AddMongoStorage(Mongo(configuration)),
            _ => throw new InvalidOperationException("Storage:Kind must be Sqlite or Mongo."),
        };
    }

    private static MongoStorageOptions Mongo(IConfiguration configuration)
    {
        var options = configuration.GetSection("Storage:Mongo").Get<MongoStorageOptions>() ?? new MongoStorageOptions();
        return options.ConnectionString.StartsWith("mongodb", StringComparison.Ordinal)
            ? options
            : throw new InvalidOperationException("Storage:Mongo:ConnectionString must be a mongodb:// or mongodb+srv:// connection string.");
    }
}
