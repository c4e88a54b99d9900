using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>Works out what was asked for beside the usual figures, for all cells of a table at once.</summary>
internal sealed class SatisfactionExtras(SatisfactionTable table, IReadOnlySet<CellExtra> wanted)
{
    private readonly Dictionary<string, ShrunkenShare> _shrunken = [];
    private readonly Dictionary<string, RankRange?> _ranks = [];
    private IReadOnlyDictionary<string, PostStratifiedShare>? _weighted;
    private Dictionary<string, long>? _receipts;

    public IReadOnlySet<CellExtra> Wanted => wanted;

    public static async Task<SatisfactionExtras> Of(
        SatisfactionTable table, IReadOnlySet<CellExtra> wanted, IRatingStore ratings, CatalogueSnapshot catalogue, CancellationToken ct)
    {
        var extras = new SatisfactionExtras(table, wanted);
        var shown = table.Cells.Where(cell => !cell.Suppressed).ToList();
        var shares = shown.Select(cell => ComparedResponse.Share(cell) ?? default).ToList();
        if (wanted.Contains(CellExtra.Shrunken))
        {
            foreach (var (cell, share) in shown.Zip(ShrunkenShares.From(shares).Cells)) extras._shrunken[cell.Text()] = share;
        }

        if (wanted.Contains(CellExtra.Rank))
        {
            foreach (var (cell, rank) in shown.Zip(RankRanges.Of(shares))) extras._ranks[cell.Text()] = rank;
        }

        if (wanted.Contains(CellExtra.Response))
        {
            var query = table.Query.ForReceipts();
            var issued = await ratings.CountReceiptsAsync(SatisfactionCells.For(query, catalogue), ct);
            extras._receipts = SatisfactionTable.From(query, [.. issued.Select(cell => cell.AsCounter())], catalogue).Cells
                .Where(cell => cell.N is not null).ToDictionary(cell => cell.Text(), cell => cell.N!.Value, StringComparer.Ordinal);
        }

        if (wanted.Contains(CellExtra.Weighted))
        {
            var fine = SatisfactionCells.For(WeightedShares.Fine(table.Query), catalogue);
            var receipts = (await ratings.CountReceiptsAsync(fine, ct)).Select(cell => cell.AsCounter());
            extras._weighted = WeightedShares.Of(table.Query, await ratings.CountAsync(fine, ct), receipts, catalogue);
        }

        return extras;
    }

    public CellResponse Add(CellResponse response, SatisfactionCell cell)
    {
        if (wanted.Contains(CellExtra.Links)) response = response with { Ratings = RatingLinks.Of(table.Query, cell) };
        if (cell.Suppressed || cell.Counts is null) return response;
        var key = cell.Text();
        return response with
        {
            Summary = wanted.Contains(CellExtra.Summary) ? Summary(cell) : null,
            Shrunken = _shrunken.GetValueOrDefault(key) is { Shrunken: { } share, Low: { } low, High: { } high } ? new EstimateResponse(Figures.Six(share), Figures.Six(low), Figures.Six(high)) : null,
            Rank = _ranks.GetValueOrDefault(key) is { } rank ? new RankResponse(rank.Best, rank.Worst) : null,
            Response = _receipts is null || !_receipts.TryGetValue(key, out var issued) ? null : Response(cell.N!.Value, issued),
            Weighted = _weighted?.GetValueOrDefault(key) is { } weighted ? Weighted(weighted) : null,
        };
    }

    private SummaryResponse Summary(SatisfactionCell cell)
    {
        var summary = AnswerSummary.From(new AnswerCounts(ScaleOf(cell), [.. cell.Counts!.Values]));
        return new SummaryResponse(Pair(summary.LowerQuartile), Pair(summary.Median), Pair(summary.UpperQuartile), summary.BottomTwo is { } bottom ? Figures.Six(bottom) : null);
    }

    private Scale ScaleOf(SatisfactionCell cell) =>
        cell.Key.TryGetValue(Dimension.Scale.Name(), out var name) ? Enum.Parse<Scale>(name, ignoreCase: true) : table.Query.Scale;

    private static int[] Pair(OrdinalQuantile? quantile) => quantile is { } q ? q.Lower == q.Upper ? [q.Lower] : [q.Lower, q.Upper] : [];

    private static ReceiptsResponse Response(long n, long receipts)
    {
        var response = Domain.Indices.Statistics.Response.From(n, receipts);
        return new ReceiptsResponse(receipts, response.Rate is { } rate ? Figures.Six(rate) : null, response.Exceeds);
    }

    private static WeightedResponse? Weighted(PostStratifiedShare share) => share is { Weighted: { } weighted, WeightedInterval: { } interval, EffectiveN: { } n }
        ? new WeightedResponse(
            Figures.Six(weighted), Figures.Six(interval.Low), Figures.Six(interval.High), share.Uncapped is { } uncapped ? Figures.Six(uncapped) : null,
            Figures.Six(n), share.CappedStrata, share.UncoveredPopulation)
        : null;
}
