namespace Feedback.Domain.Indices.Publishing;

/// <summary>Who may do what to a publication, and when: nobody reviews what they drafted themselves.</summary>
public static class PublicationWorkflow
{
    public static IReadOnlyList<PublicationAction> Allowed(Publication publication, string by)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.State switch
        {
            PublicationState.Draft when Drafter(publication) != by => [PublicationAction.Review, PublicationAction.Discard],
            PublicationState.Draft => [PublicationAction.Discard],
            PublicationState.Reviewed => [PublicationAction.Publish, PublicationAction.Discard],
            PublicationState.Published or PublicationState.Discarded => [],
        };
    }

    /// <summary>The publication after the action; null when it is not allowed.</summary>
    public static Publication? Move(Publication publication, PublicationAction action, string by, DateTimeOffset at, string? note)
    {
        if (!Allowed(publication, by).Contains(action)) return null;
        return publication with
        {
            Version = publication.Version + 1,
            State = action switch
            {
                PublicationAction.Review => PublicationState.Reviewed,
                PublicationAction.Publish => PublicationState.Published,
                _ => PublicationState.Discarded,
            },
            Steps = [.. publication.Steps, new PublicationStep(action, by, at, note)],
        };
    }

    private static string Drafter(Publication publication) => publication.Steps[0].By;
}
