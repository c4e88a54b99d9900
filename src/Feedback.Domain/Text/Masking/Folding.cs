namespace Feedback.Domain.Text.Masking;

/// <summary>Lower case without marks, character for character, so that positions agree with the text.</summary>
internal static class Folding
{
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    private static char Fold(char letter) =>
        char.ToLowerInvariant(letter < 0x80 ? letter : VietnameseLetters.Plain.GetValueOrDefault(letter, letter));
}
