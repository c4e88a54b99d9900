using System.Text;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>Reads embedded files of seed texts.</summary>
internal static class SeedFile
{
    private const string Header = "style\ttext";

    /// <summary>All texts of a folder, ordered by file, labelled with the file's name.</summary>
    public static IReadOnlyList<SeedText> All(string folder)
    {
        var assembly = typeof(SeedFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Read(assembly.GetManifestResourceStream(name)!, Path.GetFileNameWithoutExtension(name[folder.Length..])))];
    }

    private static List<SeedText> Read(Stream stream, string label)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (reader.ReadLine() != Header) throw new InvalidDataException($"The texts of {label} do not start with the line style, text.");
        var texts = new List<SeedText>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var style, { Length: > 0 } text])
                throw new InvalidDataException($"Line {texts.Count + 2} of the texts of {label} has not two columns.");
            texts.Add(new SeedText(style, new LabelledText(label, text)));
        }

        return texts;
    }
}
