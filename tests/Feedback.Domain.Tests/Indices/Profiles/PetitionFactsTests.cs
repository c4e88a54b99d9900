using Feedback.Domain.Calendar;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class PetitionFactsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // Fifteen working days after Monday 5 October 2026 is Monday 26 October.
    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void An_answer_is_on_time_up_to_the_last_day_of_the_term(int days, bool overdue) =>
        Facts(Came(), Answered(days)).ShouldBe(new PetitionFacts("ubnd-25", true, overdue, false, false));

    [Fact]
    public void Without_an_answer_the_term_runs_until_the_day_of_the_count()
    {
        PetitionFacts.Of(Complaint(Came()), WorkingDays.Known, new DateOnly(2026, 10, 26))!.Overdue.ShouldBeFalse();
        PetitionFacts.Of(Complaint(Came()), WorkingDays.Known, new DateOnly(2026, 10, 27)).ShouldBe(new PetitionFacts("ubnd-25", false, true, false, false));
    }

    [Fact]
    public void Waiting_for_the_citizen_does_not_count_against_the_agency()
    {
        var asked = Event(4, ComplaintAction.RequestInformation, ComplaintStatus.AwaitingInformation, "ubnd-25");
        var back = Event(9, ComplaintAction.Accept, ComplaintStatus.InProgress, "ubnd-25");

        Facts(Came(), asked, back, Answered(24)).Overdue.ShouldBeFalse("three working days of waiting make the 29th the last day");
        Facts(Came(), asked, back, Answered(25)).Overdue.ShouldBeTrue();
    }

    [Fact]
    public void A_transfer_starts_the_term_of_the_next_agency_anew()
    {
        var elsewhere = Event(0, ComplaintAction.Assign, ComplaintStatus.New, "so-xay-dung-25");
        var came = Event(10, ComplaintAction.Transfer, ComplaintStatus.New, "ubnd-25");

        Facts(elsewhere, came, Answered(30)).Overdue.ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_petition_or_not_yet_received_is_not_counted()
    {
        PetitionFacts.Of(Complaint(Came()) with { Restricted = true }, WorkingDays.Known, AsOf).ShouldBeNull();
        PetitionFacts.Of(Complaint(Came()) with { Handler = null }, WorkingDays.Known, AsOf).ShouldBeNull();
        foreach (var status in new[] { ComplaintStatus.New, ComplaintStatus.Merged, ComplaintStatus.GuidedToComplaint, ComplaintStatus.GuidedToDenunciation })
        {
            PetitionFacts.Of(Complaint(Came()) with { Status = status }, WorkingDays.Known, AsOf).ShouldBeNull(status.ToString());
        }
    }

    [Fact]
    public void Each_petition_counts_once_even_with_two_bad_signs()
    {
        PetitionFacts[] petitions =
        [
            new("a", true, false, false, false), new("a", true, true, true, true), new("a", true, false, true, false), new("a", false, false, false, false),
        ];

        Lines([]).ShouldBe(["PETITION_PROCESSING_ON_TIME 3/4", "PETITION_HANDLING_SATISFACTION 2/4", "PETITION_CLASSIFICATION_TTHC 3/4", "PETITION_CLASSIFICATION_STAFF 1/4"]);
        Lines(new() { [Qd766.PetitionDenominator] = "handled" })[1].ShouldBe("PETITION_HANDLING_SATISFACTION 1/3");

        string[] Lines(Dictionary<string, string> options) => [.. PetitionFacts.Count(petitions, options).Select(m => $"{m.Code} {m.Numerator}/{m.Denominator}")];
    }

    private static PetitionFacts Facts(params ComplaintEvent[] events) => PetitionFacts.Of(Complaint(events), WorkingDays.Known, new DateOnly(2026, 11, 30))!;

    private static Complaint Complaint(params ComplaintEvent[] events)
    {
        var filed = new NewComplaint(Monday.AddHours(-1), "text", null, null, null, null, false, "vi", "", null, null, null);
        var complaint = Domain.Complaints.Complaint.File(filed, "PAKN.20261005.0001");
        return complaint with
        {
            Handler = "ubnd-25",
            Status = ComplaintStatus.InProgress,
            Events = [.. complaint.Events, .. events.Select((e, i) => e with { Sequence = i + 2 })],
        };
    }

    private static ComplaintEvent Came() => Event(0, ComplaintAction.Assign, ComplaintStatus.New, "ubnd-25");

    private static ComplaintEvent Answered(int days) => Event(days, ComplaintAction.Answer, ComplaintStatus.Answered, "ubnd-25");

    private static ComplaintEvent Event(int days, ComplaintAction action, ComplaintStatus status, string agency) =>
        new(0, Monday.AddDays(days), Actor.System, action, status, agency, null, null, null);
}
