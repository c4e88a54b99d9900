using Feedback.Classification;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Benchmarks.Routing;

/// <summary>Real Vietnamese with known topics: UIT-VSFC, read from ../shared, never copied.</summary>
internal static class UitVsfc
{
    /// <summary>How people and keyboards spell the same text.</summary>
    public static readonly (string Name, Func<string, string> Spell)[] Spellings =
        [("accented", text => text), ("without diacritics", VietnameseText.StripDiacritics), ("NFD", Decomposed.Of), ("half without", HalfUnmarked)];

    /// <summary>None where the folder is absent.</summary>
    public static IReadOnlyList<LabelledText>? Read(string file) => Folder() is { } folder
        ? [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split('\t')).Select(cells => new LabelledText(cells[1], cells[0]))]
        : null;

    public static HeldOutPrediction Ask(LinearModel model, string topic, string text)
    {
        var shares = model.Probabilities(model.Vocabulary.Read(TextWords.Of(text)), 1);
        return new HeldOutPrediction(
            topic, [.. shares.Select((share, at) => new FieldScore(model.Classes[at], share)).OrderByDescending(score => score.Score)]);
    }

    // Every second word, beginning with the first or the second by the length of the text.
    private static string HalfUnmarked(string text) =>
        string.Join(' ', text.Split(' ').Select((word, at) => (at + text.Length) % 2 == 0 ? VietnameseText.StripDiacritics(word) : word));

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "data", "uit-vsfc");
            if (Directory.Exists(found)) return found;
        }

        return null;
    }
}
