namespace Feedback.Domain.Catalogue.Finding;

/// <summary>The place a text speaks of, as far as it can be told.</summary>
/// <param name="Place">
/// The code of the commune if it is certain, else of the province if all that is possible lies in one; none when the text
/// names no place, or names several.
/// </param>
/// <param name="Candidates">The codes that remain possible when the text leaves a choice: five at most, the best first.</param>
/// <param name="Mentions">Every place named, in the order of the text.</param>
public sealed record PlaceFinding(string? Place, IReadOnlyList<string> Candidates, IReadOnlyList<PlaceMention> Mentions)
{
    /// <summary>Nothing was found.</summary>
    public static PlaceFinding None { get; } = new(null, [], []);
}
