namespace Feedback.Api.Tests;

/// <summary>Real data that is not part of the project: beside the repository, or where <c>FEEDBACK_SHARED</c> says. Tests skip without it.</summary>
internal static class SharedData
{
    /// <summary>The rows of a comma-separated file without quotes, as column name -> text.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(string file)
    {
        var lines = All(file).Where(line => line.Length > 0).ToList();
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    public static string[] Lines(string file) => All(file)[1..];

    private static string[] All(string file)
    {
        var path = Path.Combine(Root() ?? string.Empty, "data", file);
        if (!File.Exists(path)) Assert.Skip($"Needs the shared data file {file}; set FEEDBACK_SHARED to its folder.");
        return File.ReadAllLines(path);
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("FEEDBACK_SHARED") is { Length: > 0 } given) return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(shared)) return shared;
        }

        return null;
    }
}
