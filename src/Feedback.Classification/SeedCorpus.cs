using System.Text;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>The complaints shipped with the program: one embedded file <c>training/FIELD.tsv</c> per field, columns style and text.</summary>
internal static class SeedCorpus
{
    private const string Folder = "training/";
    private const string Header = "style\ttext";

    /// <summary>All texts, ordered by field, each with the style it is written in.</summary>
    public static IReadOnlyList<SeedText> Load()
    {
        var assembly = typeof(SeedCorpus).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Read(assembly.GetManifestResourceStream(name)!, Path.GetFileNameWithoutExtension(name[Folder.Length..])))];
    }

    private static List<SeedText> Read(Stream stream, string field)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (reader.ReadLine() != Header) throw new InvalidDataException($"The texts of {field} do not start with the line style, text.");
        var texts = new List<SeedText>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var style, { Length: > 0 } text])
                throw new InvalidDataException($"Line {texts.Count + 2} of the texts of {field} has not two columns.");
            texts.Add(new SeedText(style, new LabelledText(field, text)));
        }

        return texts;
    }
}

/// <summary>A seed text.</summary>
/// <param name="Style">normal, bare (without diacritics), chat, long or formal.</param>
internal sealed record SeedText(string Style, LabelledText Labelled);
