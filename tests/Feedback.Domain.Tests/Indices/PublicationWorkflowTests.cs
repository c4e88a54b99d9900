using Feedback.Domain.Indices.Publishing;

namespace Feedback.Domain.Tests.Indices;

public sealed class PublicationWorkflowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_reviews_what_they_drafted_and_nothing_unreviewed_is_published()
    {
        var draft = Draft();
        PublicationWorkflow.Move(draft, PublicationAction.Review, "drafter", Noon, null).ShouldBeNull();
        PublicationWorkflow.Move(draft, PublicationAction.Publish, "other", Noon, null).ShouldBeNull();

        var reviewed = PublicationWorkflow.Move(draft, PublicationAction.Review, "other", Noon, "seen")!;
        (reviewed.State, reviewed.Version, reviewed.Steps[^1]).ShouldBe((PublicationState.Reviewed, 2, new PublicationStep(PublicationAction.Review, "other", Noon, "seen")));
        var published = PublicationWorkflow.Move(reviewed, PublicationAction.Publish, "drafter", Noon.AddHours(1), null)!;
        (published.State, published.PublishedAt).ShouldBe((PublicationState.Published, Noon.AddHours(1)));
    }

    [Theory]
    [InlineData(PublicationState.Published)]
    [InlineData(PublicationState.Discarded)]
    public void What_is_public_or_given_up_stays_so(PublicationState state) =>
        PublicationWorkflow.Allowed(Draft() with { State = state }, "other").ShouldBeEmpty();

    private static Publication Draft() => new(
        "2026-10.1", 1, "2026-10", 1, PublicationState.Draft, Noon, "public-1", 10, 1, 0, "", 1, null, [new PublicationStep(PublicationAction.Draft, "drafter", Noon, null)]);
}
