namespace Feedback.Api.Hosting;

/// <summary>A list answer: the items, and the cursor of the next page while there is one.</summary>
internal sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next = null);
