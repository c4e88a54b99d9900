using Feedback.Domain.Complaints;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Walking along complaints in the order in which something happened to them.</summary>
public abstract class ComplaintTimelineContract : StoreContract
{
    [Fact]
    public async Task What_came_in_within_a_span_is_walked_oldest_first_in_pages()
    {
        for (var at = 0; at < 7; at++) await Store.Complaints.FileAsync(Samples.Complaint($"Việc {at}", Samples.Noon.AddMinutes(at)), Token);

        (await WalkAsync(TimelineEvent.Received, Samples.Noon.AddMinutes(1), Samples.Noon.AddMinutes(6), 2))
            .ShouldBe(["Việc 1", "Việc 2", "Việc 3", "Việc 4", "Việc 5"]);
    }

    [Fact]
    public async Task Complaints_of_one_instant_are_walked_once_each()
    {
        for (var at = 0; at < 5; at++) await Store.Complaints.FileAsync(Samples.Complaint($"Việc {at}"), Token);

        (await WalkAsync(TimelineEvent.Received, Samples.Noon, Samples.Noon.AddMilliseconds(1), 2)).ShouldBe(["Việc 0", "Việc 1", "Việc 2", "Việc 3", "Việc 4"]);
    }

    [Fact]
    public async Task Only_what_a_person_decided_is_walked_by_correction_in_the_order_of_the_decisions()
    {
        var filed = new List<Complaint>();
        for (var at = 0; at < 4; at++) filed.Add((await Store.Complaints.FileAsync(Samples.Complaint($"Việc {at}"), Token)).Complaint);
        await CorrectAsync(filed[0], 30);
        await CorrectAsync(filed[2], 10);
        await CorrectAsync(filed[3], 20);

        (await WalkAsync(TimelineEvent.Corrected, Samples.Noon, Samples.Noon.AddDays(1), 2)).ShouldBe(["Việc 2", "Việc 3", "Việc 0"]);
        (await WalkAsync(TimelineEvent.Corrected, Samples.Noon.AddMinutes(11), Samples.Noon.AddMinutes(30), 2)).ShouldBe(["Việc 3"]);
        (await WalkAsync(TimelineEvent.Corrected, DateTimeOffset.UnixEpoch, Samples.Noon, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_decision_moves_a_complaint_to_its_new_place()
    {
        var filed = (await Store.Complaints.FileAsync(Samples.Complaint("Việc"), Token)).Complaint;
        var once = await CorrectAsync(filed, 10);
        await CorrectAsync(once, 50);

        (await WalkAsync(TimelineEvent.Corrected, Samples.Noon, Samples.Noon.AddMinutes(20), 2)).ShouldBeEmpty();
        (await WalkAsync(TimelineEvent.Corrected, Samples.Noon.AddMinutes(20), Samples.Noon.AddDays(1), 2)).ShouldBe(["Việc"]);
    }

    [Fact]
    public async Task A_cancelled_walk_throws() => await ShouldBeCancelledAsync(token =>
        Store.Complaints.WalkAsync(new ComplaintTimeline(TimelineEvent.Received, Samples.Noon, Samples.Noon.AddDays(1), null, 10), token));

    private async Task<Complaint> CorrectAsync(Complaint complaint, int minutes)
    {
        var corrected = complaint with { CorrectedAt = Samples.Noon.AddMinutes(minutes), Version = complaint.Version + 1 };
        (await Store.Complaints.TryReplaceAsync(corrected, complaint.Version, Token)).ShouldBeTrue();
        return corrected;
    }

    private async Task<List<string>> WalkAsync(TimelineEvent by, DateTimeOffset from, DateTimeOffset to, int limit)
    {
        var texts = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Store.Complaints.WalkAsync(new ComplaintTimeline(by, from, to, cursor, limit), Token);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            texts.AddRange(page.Items.Select(complaint => complaint.Filed.Text));
            cursor = page.Next;
        }
        while (cursor is not null);
        return texts;
    }
}
