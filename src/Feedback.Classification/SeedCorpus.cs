using System.Reflection;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>The complaints written for this project (folder <c>training/complaints</c>, one file a field), embedded in the program.</summary>
internal static class SeedCorpus
{
    /// <summary>Every text with its field, in a fixed order.</summary>
    public static IReadOnlyList<LabelledText> Load() => [.. Rows().Select(row => new LabelledText(row.Field, row.Text))];

    /// <summary>Field, style and text of every line.</summary>
    public static IEnumerable<(string Field, string Style, string Text)> Rows()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("training/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab > 0) yield return (name["training/".Length..^".tsv".Length], line[..tab], line[(tab + 1)..]);
            }
        }
    }
}
