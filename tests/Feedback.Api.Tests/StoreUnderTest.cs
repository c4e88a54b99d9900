namespace Feedback.Api.Tests;

/// <summary>The store one factory runs on: a SQLite file in a folder of its own. <c>Feedback.Api.MongoTests</c> has another.</summary>
public sealed class StoreUnderTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-api-").FullName;

    /// <summary>Why there is no such store here; null when there is.</summary>
    public static string? Missing => null;

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Storage:Sqlite:Path"] = Path.Combine(_folder, "feedback.db") };

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
