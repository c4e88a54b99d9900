using System.Globalization;

namespace Feedback.Domain.Tests.Indices;

/// <summary>Finds the real data that is kept beside the repository and never inside it.</summary>
internal static class SharedData
{
    /// <summary>The rows of a comma-separated file, as column name -> text; skips the test by name when the data is not here.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(string path)
    {
        var lines = File.ReadAllLines(Require(path)).Where(line => line.Length > 0).ToArray();
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    /// <summary>The full path of a file under <c>shared/data</c>.</summary>
    public static string Require(string path)
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, $"shared/data/{path}: no folder 'shared' above the tests and FEEDBACK_SHARED is not set");
        return Path.Combine(folder!, "data", path);
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static long Whole(string text) => text.Length == 0 ? 0 : long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("FEEDBACK_SHARED") is { Length: > 0 } named) return named;

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "data"))) return candidate;
        }

        return null;
    }
}
