namespace Feedback.Domain.Text.Words;

/// <summary>A word as the classifier sees it.</summary>
/// <param name="Accented">Lower case, composed, tone marks placed in the old way; a class such as <c>#tien</c> for an amount of money.</param>
/// <param name="Plain">The same without marks.</param>
/// <param name="Start">Where it stands in the composed text, so that a reason can be shown in the citizen's own spelling.</param>
public readonly record struct TextWord(string Accented, string Plain, int Start, int Length)
{
    /// <summary>A class instead of a word: what the number or name was does not matter, that there was one does.</summary>
    public bool IsClass => Plain[0] == '#';

    internal static TextWord Of(string accented, int start, int length) =>
        new(accented, VietnameseText.StripDiacritics(accented), start, length);
}
