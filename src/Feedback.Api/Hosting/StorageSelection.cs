using Feedback.Storage.Mongo;
using Feedback.Storage.Sqlite;

namespace Feedback.Api.Hosting;

/// <summary>Chooses the store by <c>Storage:Kind</c>. The only file that names an adapter.</summary>
internal static class StorageSelection
{
    public const string Kind = "Storage:Kind";

    private const string Sqlite = "Storage:Sqlite";
    private const string Mongo = "Storage:Mongo";

    /// <summary>The adapters' sections and their options.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Bound { get; } =
        [(Sqlite, typeof(SqliteStorageOptions)), (Mongo, typeof(MongoStorageOptions))];

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        if (Fault(configuration) is { } fault) throw new InvalidOperationException(fault);
        return configuration[Kind] == "Mongo"
            ? services.AddMongoStorage(configuration.GetSection(Mongo).Get<MongoStorageOptions>()!)
            : services.AddSqliteStorage(configuration.GetSection(Sqlite).Get<SqliteStorageOptions>() ?? new SqliteStorageOptions());
    }

    /// <summary>Why no store can be chosen; null when one can.</summary>
    public static string? Fault(IConfiguration configuration) => (configuration["Storage:Kind"] ?? "Sqlite") switch
    {
        "Sqlite" => null,
        "Mongo" when configuration.GetValue(Mongo + ":ConnectionString", "")!.StartsWith("mongodb", StringComparison.Ordinal) => null,
        "Mongo" => "Storage:Mongo:ConnectionString must be a mongodb:// or mongodb+srv:// connection string.",
        _ => "Storage:Kind must be Sqlite or Mongo.",
    };
}
