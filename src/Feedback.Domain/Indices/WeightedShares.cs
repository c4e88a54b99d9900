using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices.Statistics;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>The share satisfied of each cell, weighted to the receipts of each service and channel within it.</summary>
public static class WeightedShares
{
    /// <summary>The query whose counters are needed: the one asked, with services and channels apart.</summary>
    public static SatisfactionQuery Fine(SatisfactionQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query with { By = [.. query.By, Dimension.Service, Dimension.Channel] };
    }

    /// <param name="query">Without services and channels among its dimensions.</param>
    /// <param name="answers">Counters of the fine query.</param>
    /// <param name="receipts">Receipts of the fine query, as counters.</param>
    /// <returns>By the text of the cell's key.</returns>
    public static IReadOnlyDictionary<string, PostStratifiedShare> Of(
        SatisfactionQuery query, IEnumerable<RatingCell> answers, IEnumerable<RatingCell> receipts, CatalogueSnapshot catalogue)
    {
        var fine = Fine(query);
        var (agencies, services) = (new AgencyRows(fine, catalogue), new ServiceRows(fine, catalogue));
        var given = Sums(fine, answers, agencies, services);
        var issued = Sums(fine.ForReceipts(), receipts, agencies, services);
        var lines = new SatisfactionLines(query, agencies, services);
        var strata = new Dictionary<string, List<PostStratum>>(StringComparer.Ordinal);
        foreach (var key in given.Keys.Union(issued.Keys.Select(key => key with { Scale = query.Scale, Stratum = query.Stratum, Factor = query.Factor })))
        {
            var counts = given.TryGetValue(key, out var sums) ? new AnswerCounts(key.Scale, sums) : null;
            var population = issued.GetValueOrDefault(key with { Scale = Scale.Likert5, Stratum = Stratum.Verified, Factor = Factor.Overall })?[0] ?? 0;
            var text = lines.Hide(key).Text();
            if (!strata.TryGetValue(text, out var found)) strata.Add(text, found = []);
            found.Add(new PostStratum(services[key.Service], key.Channel.ToString(), new ShareCount(counts?.Satisfied ?? 0, counts?.N ?? 0), population));
        }

        return strata.ToDictionary(one => one.Key, one => PostStratification.From(one.Value), StringComparer.Ordinal);
    }

    private static IReadOnlyDictionary<CellKey, long[]> Sums(SatisfactionQuery query, IEnumerable<RatingCell> counters, AgencyRows agencies, ServiceRows services)
    {
        var tally = new SatisfactionTally(query, agencies, services);
        foreach (var counter in counters) tally.Add(counter);
        return tally.Sums;
    }
}
