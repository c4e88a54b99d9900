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
            _ => throw new InvalidOperationException("Storage:Kind must be Sqlite; MongoDB is not built in yet."),
        };
    }
}
