namespace Feedback.Api.Tests.Architecture;

/// <summary>The repository as files: its root, and every C# file under <c>src</c>.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (System.IO.Path.GetRelativePath(Root, path), File.ReadAllText(path))),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Feedback.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
