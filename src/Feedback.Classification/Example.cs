using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>A text whose class is known.</summary>
/// <param name="Text">As it was typed, masked.</param>
/// <param name="Weight">What it counts; 1 for a complaint.</param>
internal sealed record Example(string Class, string Text, IReadOnlyList<TextWord> Words, float Weight)
{
    public static Example Of(string label, string text, float weight = 1) => new(label, text, TextWords.Of(text), weight);

    /// <summary>Whether it was typed with marks at all.</summary>
    public bool IsMarked => Words.Any(word => word.Accented.Length != word.Plain.Length || word.Accented != word.Plain);

    /// <summary>The same as typed by someone without a Vietnamese keyboard.</summary>
    public Example Unmarked(float weight) =>
        new(Class, Text, [.. Words.Select(word => word with { Accented = VietnameseText.StripDiacritics(word.Accented) })], weight);
}
