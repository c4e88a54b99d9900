namespace Feedback.Domain.Catalogue.Finding;

/// <summary>One place named in a text.</summary>
/// <param name="Term">The citizen's own spelling, with its kind: <c>xã Tân Tiến</c>, <c>Q1</c>, <c>ha noi</c>.</param>
/// <param name="Places">The codes of all places the term alone may mean; for a former district the province it lies in today.</param>
public sealed record PlaceMention(string Term, IReadOnlyList<string> Places);
