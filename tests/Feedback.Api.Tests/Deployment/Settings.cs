using Feedback.Api.Jobs;
using Feedback.Api.Ratings;
using Feedback.Api.Tests.Architecture;

namespace Feedback.Api.Tests.Deployment;

/// <summary>Which environment variables the program reads.</summary>
internal static class Settings
{
    private static readonly string[] Bound =
    [
        .. typeof(JobOptions).GetProperties().Select(property => $"{JobOptions.Section}:{property.Name}"),
        .. typeof(RatingOptions).GetProperties().Select(property => $"{RatingOptions.Section}:{property.Name}"),
        .. typeof(Storage.Sqlite.SqliteStorageOptions).GetProperties().Select(property => $"Storage:Sqlite:{property.Name}"),
        .. typeof(Storage.Mongo.MongoStorageOptions).GetProperties().Select(property => $"Storage:Mongo:{property.Name}"),
        "ASPNETCORE_HTTP_PORTS",
    ];

    /// <summary>Whether it is bound to options, or asked for by name somewhere in the sources.</summary>
    public static bool Knows(string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal);
        return Bound.Contains(key) || SourceTree.Sources.Any(source => source.Text.Contains($"\"{key}\"", StringComparison.Ordinal));
    }
}
