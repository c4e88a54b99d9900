namespace Feedback.Domain;

/// <summary>One page of a list: its items in order and the cursor of the next page, absent on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
