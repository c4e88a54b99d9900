using Feedback.Domain;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Integrity;

/// <summary>Reads ratings as traces, and keeps summaries of past days in memory: a day that is over is read once by a process.</summary>
internal sealed class PastDays(IRatingStore ratings)
{
    /// <summary>Enough weeks to know a weekday from the next.</summary>
    private const int Days = 35;

    private const int Page = 1000;

    private readonly Dictionary<DateOnly, IntegritySummary> _summaries = [];

    /// <summary>Of the days before the window.</summary>
    public async Task<IntegrityBaseline> BaselineAsync(DateOnly windowStart, IntegrityRules rules, CancellationToken ct)
    {
        foreach (var old in _summaries.Keys.Where(day => day < windowStart.AddDays(-Days)).ToList()) _summaries.Remove(old);
        for (var day = windowStart.AddDays(-Days); day < windowStart; day = day.AddDays(1))
        {
            if (_summaries.ContainsKey(day)) continue;
            var found = await ReadAsync(day.StartInVietnam(), day.AddDays(1).StartInVietnam(), ct);

            // What was set aside must not become the norm.
            _summaries[day] = IntegritySummary.Of(found.Where(rating => rating.SetAside is null).Select(Trace), rules);
        }

        return IntegrityBaseline.From(_summaries.Values, windowStart, rules);
    }

    /// <summary>Ratings received in a span of time.</summary>
    public async Task<List<Rating>> ReadAsync(DateTimeOffset from, DateTimeOffset? to, CancellationToken ct)
    {
        var found = new List<Rating>();
        string? cursor = null;
        do
        {
            var page = await ratings.ListAsync(new RatingQuery(null, null, null, null, null, null, from, to, cursor, Page), ct);
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }

    public static RatingTrace Trace(Rating rating) => new(
        rating.Id, rating.Agency, rating.Service, rating.Channel, rating.Stratum, rating.Answer.Scale, rating.Answer.Score, rating.OccurredAt, rating.ReceivedAt,
        rating.Receipt?.CompletedAt, rating.Origin?.Network, rating.Origin?.Device, IssuerOf(rating), CommentPrint.Of(rating.Answer.Comment),

        // Anybody may say so of an open rating; only where a receipt vouches is it believed.
        rating.Assisted && rating.Stratum == Stratum.Verified,
        rating.Receipt?.IssuedAt);

    /// <summary>
    /// Receipts of a key and batches of a key are two subjects: in the weeks before ratings kept their receipt's issuer only batches had one, and beside that past the
    /// citizens' ratings of the same key would look like a burst.
    /// </summary>
    private static string? IssuerOf(Rating rating) => rating.Receipt?.Issuer is { } issuer ? $"receipts/{issuer}" : rating.Origin?.Issuer;
}
