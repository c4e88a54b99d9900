using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads counters from the coarsest rows that can answer the query, and adds what was not folded yet; a cell in which nothing is left is not shown.</summary>
internal static class RatingCellReading
{
    public static IReadOnlyList<RatingCell> Read(SqliteConnection connection, CellQuery query)
    {
        var kinds = CounterKind.About(query.Factors?.ToArray() ?? Enum.GetValues<Factor>()).ToArray();
        return
        [
            .. Sum(connection, query, kinds).Select(cell => new RatingCell(
                cell.Key.Agency, cell.Key.Service, (Channel?)Known(cell.Key.Channel), (Outcome?)Known(cell.Key.Outcome),
                cell.Key.Kind.Scale, cell.Key.Kind.Stratum, cell.Key.Kind.Factor, PeriodDay.ToDay(cell.Key.Day, query),
                cell.Value[..cell.Key.Kind.Scale.Values().Count], cell.Key.Kind.SetAside)),
        ];
    }

    public static IReadOnlyList<ReceiptCell> ReadReceipts(SqliteConnection connection, CellQuery query) =>
    [
        .. Sum(connection, query, [CounterKind.Receipts]).Select(cell => new ReceiptCell(
            cell.Key.Agency, cell.Key.Service, (Channel?)Known(cell.Key.Channel), (Outcome?)Known(cell.Key.Outcome), PeriodDay.ToDay(cell.Key.Day, query), cell.Value[0], cell.Value[1])),
    ];

    private static IEnumerable<KeyValuePair<CounterKey, long[]>> Sum(SqliteConnection connection, CellQuery query, CounterKind[] kinds)
    {
        if (query.From > query.To || query.Agencies is { Count: 0 } || query.Services is { Count: 0 }) return [];

        // One moment for the rows and the log: what is folded in between would else be counted twice or not at all.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var sums = new CellSums(query);
        var (byAgency, byService) = (query.ByAgency || query.Agencies is not null, query.ByService || query.Services is not null);
        var span = byAgency && byService ? new CounterSpan(null, [(query.From, query.To)]) : CounterSpan.Of(query);
        if (span.Months is { } months) CounterRows.Read(connection, query, kinds, CounterGrains.Of(byDay: false, byAgency, byService), months.From, months.To, sums);
        foreach (var (from, to) in span.Days) CounterRows.Read(connection, query, kinds, CounterGrains.Of(byDay: true, byAgency, byService), from, to, sums);
        ChangeRows.Read(connection, query, kinds, sums);
        return sums.NotEmpty();
    }

    private static int? Known(int stored) => stored < 0 ? null : stored;
}
