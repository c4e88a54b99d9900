using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Calendar;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Indices;

/// <summary>Reads the petitions this service holds, as Decision 766 sees them.</summary>
internal sealed class OwnPetitions(IComplaintStore complaints, LiveCatalogue catalogue, TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>Those first received in these days that an agency of the subtree holds.</summary>
    public async Task<List<PetitionFacts>> OfAsync(string agency, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var subtree = catalogue.Current.Subtree(agency);
        var (found, _) = await WalkAsync(from.StartInVietnam(), to.AddDays(1).StartInVietnam(), int.MaxValue, ct);
        return [.. found.Select(petition => petition.Facts).Where(facts => subtree.Contains(facts.Agency))];
    }

    /// <summary>The ratings that petitions received from a day on came with, whoever holds them; null when there are too many petitions to read.</summary>
    public async Task<IReadOnlyList<Guid>?> RatingsAsync(DateOnly from, int most, CancellationToken ct)
    {
        var (found, cut) = await WalkAsync(from.StartInVietnam(), clock.GetUtcNow().AddDays(1), most, ct);
        return cut ? null : [.. found.Select(petition => petition.Rating).OfType<Guid>()];
    }

    private async Task<(List<(PetitionFacts Facts, Guid? Rating)> Found, bool Cut)> WalkAsync(DateTimeOffset from, DateTimeOffset to, int most, CancellationToken ct)
    {
        var today = clock.GetUtcNow().ToVietnamDay();
        var (found, read) = (new List<(PetitionFacts, Guid?)>(), 0);
        string? cursor = null;
        do
        {
            var page = await complaints.WalkAsync(new ComplaintTimeline(TimelineEvent.Received, from, to, cursor, Page), ct);
            foreach (var complaint in page.Items)
            {
                if (PetitionFacts.Of(complaint, WorkingDays.Known, today) is { } facts) found.Add((facts, complaint.Filed.Rating));
            }

            (cursor, read) = (page.Next, read + page.Items.Count);
        }
        while (cursor is not null && read < most);
        return (found, cursor is not null);
    }
}
