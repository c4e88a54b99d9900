using Feedback.Domain.Complaints;

namespace Feedback.Domain.Tests.Complaints;

public sealed class ComplaintWorkflowTests
{
    [Fact]
    public void No_move_stands_twice() =>
        ComplaintWorkflow.Table.Select(t => (t.From, t.Action, t.To)).Distinct().Count().ShouldBe(ComplaintWorkflow.Table.Count);

    [Fact]
    public void Every_state_can_be_reached()
    {
        var reached = new HashSet<ComplaintStatus> { ComplaintStatus.New };
        while (ComplaintWorkflow.Table.Any(t => reached.Contains(t.From) && reached.Add(t.To)))
        {
            // Until nothing new is found.
        }

        reached.Order().ShouldBe(Enum.GetValues<ComplaintStatus>());
    }

    [Fact]
    public void Every_action_but_submitting_stands_in_the_table() =>
        ComplaintWorkflow.Table.Select(t => t.Action).Append(ComplaintAction.Submit).Distinct().Order().ShouldBe(Enum.GetValues<ComplaintAction>());

    [Theory]
    [InlineData(ComplaintStatus.Merged)]
    [InlineData(ComplaintStatus.GuidedToComplaint)]
    [InlineData(ComplaintStatus.GuidedToDenunciation)]
    public void These_states_are_ends(ComplaintStatus end) => ComplaintWorkflow.Table.ShouldNotContain(t => t.From == end);

    [Fact]
    public void A_citizen_only_judges() =>
        ComplaintWorkflow.Table.Where(t => t.By.Contains(ActorKind.Citizen)).ShouldAllBe(t => t.Action == ComplaintAction.React);
}
