using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads counters from the coarsest rows that can answer the query, and adds what was not folded yet; a cell in which nothing is left is not shown.</summary>
internal sealed class RatingCellReading(SqliteConnection connection, SqliteDatabase database, CellQuery query)
{
    public static IReadOnlyList<RatingCell> Read(SqliteConnection connection, SqliteDatabase database, CellQuery query) =>
        new RatingCellReading(connection, database, query).Sum(CounterKind.About(query.Factors?.ToArray() ?? Enum.GetValues<Factor>())).NotEmpty((key, counts) =>
            new RatingCell(
                key.Agency, key.Service, (Channel?)Known(key.Channel), (Outcome?)Known(key.Outcome),
                key.Kind.Scale, key.Kind.Stratum, key.Kind.Factor, PeriodDay.ToDay(key.Day, query),
                ((ReadOnlySpan<long>)counts)[..key.Kind.Scale.Values().Count].ToArray(), key.Kind.SetAside));

    public static IReadOnlyList<ReceiptCell> ReadReceipts(SqliteConnection connection, SqliteDatabase database, CellQuery query) =>
        new RatingCellReading(connection, database, query).Sum([CounterKind.Receipts]).NotEmpty((key, counts) =>
            new ReceiptCell(
                key.Agency, key.Service, (Channel?)Known(key.Channel), (Outcome?)Known(key.Outcome), PeriodDay.ToDay(key.Day, query), counts[0], counts[1]));

    private static int? Known(int stored) => stored < 0 ? null : stored;

    private CellSums Sum(IEnumerable<CounterKind> kinds)
    {
        var sums = new CellSums();
        if (query.From > query.To || query.Agencies is { Count: 0 } || query.Services is { Count: 0 }) return sums;
        var wanted = new bool[CounterKind.Receipts.Number + 1];
        foreach (var kind in kinds) wanted[kind.Number] = true;

        // One moment for the rows and the log: what is folded in between would else be counted twice or not at all.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var states = FoldStates.Read(connection, CounterTables.Current);

        // Entries folded everywhere are deleted, so that a log may be empty.
        var last = Math.Max(LastEntry(), states.Max(state => state.Done));
        var view = database.Changes.UpTo(last);
        if (states.Any(state => state.Done < view.Forgotten)) view = ChangeLog.Alone(connection);
        var logged = new LoggedSums(query, wanted, view, last, sums);

        var (byAgency, byService) = (query.ByAgency || query.Agencies is not null, query.ByService || query.Services is not null);
        var span = byAgency && byService ? new CellSpan(null, [(query.From, query.To)]) : CellSpan.Of(query);
        if (span.Months is { } months) Add(CounterGrains.Of(byDay: false, byAgency, byService), months.From, months.To);
        foreach (var (from, to) in span.Days) Add(CounterGrains.Of(byDay: true, byAgency, byService), from, to);
        return sums;

        void Add(CounterGrain grain, DateOnly from, DateOnly to)
        {
            var state = states[(int)grain];
            if (KeptRows.Cover(query, wanted, grain))
            {
                var (first, end) = (StoredDay.Of(from), StoredDay.Of(to));
                var kept = database.Rows.Rows(connection, state, view, last);
                kept.Add(new CounterRow(query, wanted, grain, first, end, sums), grain.Period(first), grain.Period(end));
                state = kept.State;
            }
            else
            {
                CounterRows.Read(connection, query, wanted, grain, from, to, sums);
            }

            logged.Add(state, from, to);
        }
    }

    private long LastEntry()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(seq), 0) FROM count_changes";
        return (long)command.ExecuteScalar()!;
    }
}
