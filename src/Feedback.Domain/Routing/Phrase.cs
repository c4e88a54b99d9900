using Feedback.Domain.Text;

namespace Feedback.Domain.Routing;

/// <summary>A phrase with its word boundaries, in both views; letters stand in the same places.</summary>
/// <param name="Exact">Found only as it is written: without marks it would be another everyday phrase.</param>
internal sealed record Phrase(string Accented, string Plain, bool Exact)
{
    /// <summary>Phrases parted by commas or lines; those with an equals sign before them are exact.</summary>
    public static IReadOnlyList<Phrase> List(string phrases) =>
        [.. phrases.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Of)];

    private static Phrase Of(string phrase)
    {
        var accented = $" {ClassifierText.Accented(phrase)} ";
        return new Phrase(accented, VietnameseText.StripDiacritics(accented), phrase[0] == '=');
    }
}
