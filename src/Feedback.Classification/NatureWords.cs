using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>A text as the model of natures reads it: its words, and behind them the signs the rules know.</summary>
internal static class NatureWords
{
    public static IReadOnlyList<TextWord> Of(string text, IReadOnlyList<TextWord> words) =>
        [.. words, .. NatureSigns.Of(text).Select(sign => new TextWord($"#{sign}", $"#{sign}", 0, 0))];

    public static Example Read(Example example) => example with { Words = Of(example.Text, example.Words) };
}
