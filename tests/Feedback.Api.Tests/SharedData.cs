namespace Feedback.Api.Tests;

/// <summary>Real data that is not part of the project: beside the repository, or where <c>FEEDBACK_SHARED</c> says. Tests skip without it.</summary>
internal static class SharedData
{
    public static string[] Lines(string file)
    {
        var path = Path.Combine(Root() ?? string.Empty, "data", file);
        if (!File.Exists(path)) Assert.Skip($"Needs the shared data file {file}; set FEEDBACK_SHARED to its folder.");
        return File.ReadAllLines(path)[1..];
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
