namespace Feedback.Domain.Catalogue.Finding;

/// <summary>What stands between a word and the one before it, the strongest sign deciding.</summary>
internal enum WordGap
{
    Space,
    Dash,
    Dot,
    Comma,
    Stop,
}

/// <summary>A word of a text: where it stands there and where its plain key stands among the keys.</summary>
/// <param name="Start">Its first letter in the text.</param>
/// <param name="End">Behind its last letter in the text.</param>
/// <param name="Key">Where its key begins.</param>
/// <param name="KeyEnd">Behind the end of its key.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Upper">Whether all of it is in capitals.</param>
/// <param name="Marked">Whether it carries a Vietnamese mark.</param>
internal readonly record struct PlaceWord(
    int Start, int End, int Key, int KeyEnd, WordGap Gap, bool Capital, bool Upper, bool Marked)
{
    public bool IsNumber(string keys) => char.IsAsciiDigit(keys[Key]);
}
