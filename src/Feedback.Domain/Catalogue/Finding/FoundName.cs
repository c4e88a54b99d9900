namespace Feedback.Domain.Catalogue.Finding;

/// <summary>A name found in a text, its kind included.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Behind its last word.</param>
/// <param name="Kind">The kind typed before it.</param>
/// <param name="Names">What it may mean, all of one level.</param>
/// <param name="Located">Whether it follows <c>ở</c>, <c>tại</c>, <c>thuộc</c> or <c>địa bàn</c>.</param>
internal sealed record FoundName(int Start, int End, PlaceKind Kind, IReadOnlyList<PlaceName> Names, bool Located)
{
    public PlaceLevel Level => Names[0].Level;
}
