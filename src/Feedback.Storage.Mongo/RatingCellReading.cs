using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Reads counters from the smallest collection that answers the query; a cell in which nothing is left is not shown.</summary>
internal static class RatingCellReading
{
    public static async Task<IReadOnlyList<RatingCell>> ReadAsync(MongoDatabase database, CellQuery query, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<(SeriesKey Series, DateOnly Day, Factor Factor), long[]>();
        var wholeMonths = query is { ByService: false, Services: null } && query.Period != CellPeriod.Day ? WholeMonths(query) : null;
        if (wholeMonths is not { } whole)
        {
            await SumDaysAsync(database.RatingDays, query, query.From, query.To, sums, cancellationToken);
        }
        else
        {
            // Whole months come from the small collection, the days of a broken month at either end from the fine one.
            await SumMonthsAsync(database.RatingMonths, query, whole.First, whole.Last, sums, cancellationToken);
            if (query.From < whole.First) await SumDaysAsync(database.RatingDays, query, query.From, whole.First.AddDays(-1), sums, cancellationToken);
            if (query.To > whole.Last) await SumDaysAsync(database.RatingDays, query, whole.Last.AddDays(1), query.To, sums, cancellationToken);
        }

        return [.. sums.Where(sum => sum.Value.Any(count => count != 0)).Select(sum => Cell(sum.Key.Series, sum.Key.Day, sum.Key.Factor, sum.Value))];
    }

    public static async Task<IReadOnlyList<ReceiptCell>> ReadReceiptsAsync(MongoDatabase database, CellQuery query, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<(SeriesKey Series, DateOnly Day, Factor Factor), long[]>();
        await SumDaysAsync(database.ReceiptDays, query, query.From, query.To, sums, cancellationToken);
        return
        [
            .. sums.Select(sum => new ReceiptCell(
                sum.Key.Series.Agency, sum.Key.Series.Service, sum.Key.Series.Channel, sum.Key.Series.Outcome, sum.Key.Day, sum.Value[0], sum.Value[1])),
        ];
    }

    /// <summary>The documents that may hold something of the query.</summary>
    internal static FilterDefinition<CounterDocument> Filter(CellQuery query, int firstPeriod, int lastPeriod)
    {
        var filter = Builders<CounterDocument>.Filter;
        var all = filter.Gte(c => c.Period, firstPeriod) & filter.Lte(c => c.Period, lastPeriod);
        if (query.Agencies is { } agencies) all &= filter.In(c => c.Agency, agencies);
        if (query.Services is { } services) all &= filter.In(c => c.Service, services);
        return all;
    }

    private static Task SumDaysAsync(
        IMongoCollection<CounterDocument> counters, CellQuery query, DateOnly from, DateOnly to,
        Dictionary<(SeriesKey, DateOnly, Factor), long[]> sums, CancellationToken cancellationToken) =>
        counters.Find(Filter(query, StoredDay.MonthOf(from), StoredDay.MonthOf(to))).ForEachAsync(
            document =>
            {
                var series = Series(document, query);
                foreach (var (name, count) in document.Counts)
                {
                    var place = CounterPlace.Parse(name);
                    var day = new DateOnly(document.Period / 100, document.Period % 100, place.Part);
                    if (day >= from && day <= to && query.Factors?.Contains(place.Factor) != false) Add(sums, series, query.DayFor(day), place, count);
                }
            },
            cancellationToken);

    private static Task SumMonthsAsync(
        IMongoCollection<CounterDocument> counters, CellQuery query, DateOnly first, DateOnly last,
        Dictionary<(SeriesKey, DateOnly, Factor), long[]> sums, CancellationToken cancellationToken) =>
        counters.Find(Filter(query, first.Year, last.Year)).ForEachAsync(
            document =>
            {
                var series = Series(document, query);
                foreach (var (name, count) in document.Counts)
                {
                    var place = CounterPlace.Parse(name);
                    var month = new DateOnly(document.Period, place.Part, 1);
                    if (month >= first && month <= last && query.Factors?.Contains(place.Factor) != false) Add(sums, series, query.DayFor(month), place, count);
                }
            },
            cancellationToken);

    /// <summary>The first day of the first whole month and the last day of the last; null when there is none.</summary>
    private static (DateOnly First, DateOnly Last)? WholeMonths(CellQuery query)
    {
        var first = query.From.Day == 1 ? query.From : FirstOfNext(query.From);
        var last = query.To == DateOnly.MaxValue || query.To.AddDays(1).Day == 1 ? query.To : query.To.AddDays(-query.To.Day);
        return first < last ? (first, last) : null;
    }

    private static DateOnly FirstOfNext(DateOnly day) => day.Year == 9999 && day.Month == 12 ? DateOnly.MaxValue : day.AddDays(1 - day.Day).AddMonths(1);

    private static void Add(
        Dictionary<(SeriesKey, DateOnly, Factor), long[]> sums, SeriesKey series, DateOnly day, CounterPlace place, long count)
    {
        if (!sums.TryGetValue((series, day, place.Factor), out var counts)) sums.Add((series, day, place.Factor), counts = new long[5]);
        counts[place.Answer] += count;
    }

    /// <summary>What is told apart; the period is the cell's own day.</summary>
    private static SeriesKey Series(CounterDocument document, CellQuery query) => new(
        query.AgencyFor(document.Agency), query.ServiceFor(document.Service),
        query.ByChannel ? document.Channel : null, query.ByOutcome ? document.Outcome : null,
        document.Scale, document.Stratum, document.SetAside, 0);

    private static RatingCell Cell(SeriesKey series, DateOnly day, Factor factor, long[] counts) => new(
        series.Agency, series.Service, series.Channel, series.Outcome, series.Scale!.Value, series.Stratum!.Value, factor, day,
        counts[..series.Scale.Value.Values().Count], series.SetAside);
}
