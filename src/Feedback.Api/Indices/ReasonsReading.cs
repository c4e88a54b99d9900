using Feedback.Api.Ratings;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>Reads the ratings of a group, newest first: those that came in its days, then those that were given in them and came later.</summary>
/// <param name="filter">What both groups have in common.</param>
/// <param name="factor">Of those compared with only what is low on this is read, or all.</param>
internal sealed class ReasonsReading(IRatingStore ratings, RatingQuery filter, Factor? factor)
{
    private const int Page = 1000;

    /// <summary>Those that came in the days come first, so that what came since never takes their place among the most that are read.</summary>
    /// <returns>Whether there are more than <paramref name="most"/>.</returns>
    public async Task<bool> ReadAsync(ReasonsGroup group, bool commented, int most, Action<Rating> take, CancellationToken ct)
    {
        var end = group.To.AddDays(1);
        var query = filter with { Agencies = group.Agencies, Limit = Page };
        if (commented) query = query with { WithComment = true, Factor = factor, Low = factor is null ? null : true };
        var left = most;
        var cut = await ReadAsync(query with { From = group.From.StartInVietnam(), To = end.StartInVietnam() });
        return cut || await ReadAsync(query with
        {
            From = end.StartInVietnam(),
            To = end.AddDays(SubmitRatingsEndpoint.OldestDays).StartInVietnam(),
            GivenBefore = end.StartInVietnam(),
        });

        async Task<bool> ReadAsync(RatingQuery some)
        {
            var reading = ratings.ListAsync(some, ct);
            while (true)
            {
                // The next page is read while this one is counted.
                var page = await reading;
                if (page.Next is not null) reading = Task.Run(() => ratings.ListAsync(some with { Cursor = page.Next }, ct), ct);
                foreach (var rating in page.Items.Where(group.Holds))
                {
                    if (left-- == 0) return true;
                    take(rating);
                }

                if (page.Next is null) return false;
            }
        }
    }
}
