using Feedback.Domain.Catalogue;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>Ratings within the dates and filters that are in no cell, because strata and scales are never pooled or because they were set aside.</summary>
/// <param name="OtherScales">Of the stratum asked for, on a scale not asked for.</param>
/// <param name="SetAside">Of any stratum and scale, set aside as suspicious; they are in none of the other numbers.</param>
public sealed record Excluded(long VerifiedStratum, long OpenStratum, long OtherScales, long SetAside = 0)
{
    public long OtherStrata => VerifiedStratum + OpenStratum;
}

/// <summary>One line of a satisfaction table. A suppressed cell has its key and nothing else.</summary>
/// <param name="Key">Dimension name -> code, in the query's order.</param>
/// <param name="Counts">Raw value ("-1", "1" … "5") -> how often it was given.</param>
/// <param name="Satisfied">Share 0..1; figures have at most six decimals.</param>
/// <param name="Flags"><see cref="SmallSample"/>.</param>
public sealed record SatisfactionCell(
    IReadOnlyDictionary<string, string> Key,
    long? N,
    IReadOnlyDictionary<string, long>? Counts,
    decimal? Satisfied,
    WilsonInterval? Interval,
    decimal? Mean,
    decimal? Score100,
    bool Suppressed,
    IReadOnlyList<string> Flags)
{
    /// <summary>Fewer than 30 answers ("không đủ mẫu"): shown with its interval, never ranked.</summary>
    public const string SmallSample = "small-sample";

    /// <summary>Answers a cell must have to be ranked or compared (domain-rules 8).</summary>
    public const int SmallestRanked = 30;
}

/// <summary>The answer to a satisfaction query, worked out from counters alone. Rules: docs/indices.md.</summary>
public sealed record SatisfactionTable(SatisfactionQuery Query, IReadOnlyList<SatisfactionCell> Cells, Excluded Excluded)
{
    public static SatisfactionTable From(
        SatisfactionQuery query, IReadOnlyList<RatingCell> counters, CatalogueSnapshot catalogue)
    {
        query.Check();
        var agencies = new AgencyRows(query, catalogue);
        var services = new ServiceRows(query, catalogue);
        var (cells, excluded) = Count(query, counters, agencies, services);
        var lines = new SatisfactionLines(query, agencies, services);
        var places = new UInt128[cells.Count];
        var order = new int[cells.Count];
        for (var i = 0; i < places.Length; i++) (places[i], order[i]) = (lines.Place(cells[i].Key), i);
        Array.Sort(places, order);

        var hidden = Suppression.Of(cells, agencies, query.Has(Dimension.Agency));
        return new SatisfactionTable(
            query, Array.ConvertAll(order, i => hidden.Contains(cells[i].Key) ? lines.Hide(cells[i].Key) : lines.Show(cells[i].Key, cells[i].Answers)), excluded);
    }

    private static (List<(CellKey Key, AnswerCounts Answers)> Cells, Excluded Excluded) Count(
        SatisfactionQuery query, IReadOnlyList<RatingCell> counters, AgencyRows agencies, ServiceRows services)
    {
        var tally = new SatisfactionTally(query, agencies, services, counters.Count);
        foreach (var counter in counters) tally.Add(counter);

        var cells = new List<(CellKey Key, AnswerCounts Answers)>(tally.Sums.Count);
        foreach (var (key, counts) in tally.Sums)
        {
            var answers = new AnswerCounts(key.Scale, counts);
            if (answers.N > 0) cells.Add((key, answers));
        }

        return (cells, tally.Excluded);
    }
}
