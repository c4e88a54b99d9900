namespace Feedback.Domain.Catalogue.Finding;

/// <summary>One name a place bears or bore.</summary>
/// <param name="Spelling">Its words with their marks, as <see cref="PlaceText.Spelling"/> gives them.</param>
internal sealed record PlaceName(Place Place, PlaceLevel Level, PlaceKind Kind, IReadOnlyList<string> Spelling)
{
    public string Province => Place.Province ?? Place.Code;

    /// <summary>Whether the words typed may be this name: each has its marks or, typed in haste, none.</summary>
    public bool Allows(PlaceText text, int start) => All(text, start, static (typed, own, marked) =>
        // No Vietnamese word ends in k: Đắk, Đăk and Đak are one name heard by different ears.
        !marked || typed == own || own.EndsWith('k'));

    /// <summary>Whether the words typed have this name's very marks.</summary>
    public bool Is(PlaceText text, int start) => All(text, start, static (typed, own, _) => typed == own);

    private bool All(PlaceText text, int start, Func<string, string, bool, bool> matches)
    {
        for (var word = 0; word < Spelling.Count; word++)
        {
            if (!matches(text.Spelling(start + word), Spelling[word], text[start + word].Marked)) return false;
        }

        return true;
    }
}
