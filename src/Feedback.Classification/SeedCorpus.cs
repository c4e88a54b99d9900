using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>The complaints shipped with the program: one embedded file <c>training/FIELD.tsv</c> per field, columns style and text.</summary>
internal static class SeedCorpus
{
    /// <summary>All texts, ordered by field, each with the style it is written in.</summary>
    public static IReadOnlyList<SeedText> Load() => SeedFile.All("training/");
}

/// <summary>A seed text.</summary>
/// <param name="Style">normal, bare (without diacritics), chat, long or formal.</param>
internal sealed record SeedText(string Style, LabelledText Labelled);
