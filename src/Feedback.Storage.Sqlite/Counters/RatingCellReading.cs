using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads counters from the coarsest rows that can answer the query, and adds what was not folded yet.</summary>
internal sealed class RatingCellReading(SqliteConnection connection, SqliteDatabase database, CellQuery query)
{
    public static IReadOnlyList<RatingCell> Read(SqliteConnection connection, SqliteDatabase database, CellQuery query) =>
        new RatingCellReading(connection, database, query).Sum(AskedKinds.Of(query)).Ratings();

    public static IReadOnlyList<ReceiptCell> ReadReceipts(SqliteConnection connection, SqliteDatabase database, CellQuery query) =>
        new RatingCellReading(connection, database, query).Sum(AskedKinds.Receipts).Receipts();

    private CellSums Sum(AskedKinds kinds)
    {
        var sums = new CellSums(query, kinds);
        if (query.From > query.To || query.Agencies is { Count: 0 } || query.Services is { Count: 0 }) return sums;

        // One moment for the rows and the log: what is folded in between would else be counted twice or not at all.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var states = FoldStates.Read(connection, CounterTables.Current);

        // Entries folded everywhere are deleted, so that a log may be empty.
        var last = Math.Max(LastEntry(), states.Max(state => state.Done));
        var view = database.Changes.UpTo(last);
        if (states.Any(state => state.Done < view.Forgotten)) view = ChangeLog.Alone(connection);
        var logged = new LoggedSums(query, view, last, sums);

        var (byAgency, byService) = (query.ByAgency || query.Agencies is not null, query.ByService || query.Services is not null);
        var span = byAgency && byService ? new CellSpan(null, [(query.From, query.To)]) : CellSpan.Of(query);
        if (span.Months is { } months) Add(CounterGrains.Of(byDay: false, byAgency, byService), months.From, months.To);
        foreach (var (from, to) in span.Days) Add(CounterGrains.Of(byDay: true, byAgency, byService), from, to);
        return sums;

        void Add(CounterGrain grain, DateOnly from, DateOnly to)
        {
            var state = states[(int)grain];
            if (KeptRows.Cover(query, kinds, grain))
            {
                var (first, end) = (StoredDay.Of(from), StoredDay.Of(to));
                var kept = database.Rows.Rows(connection, state, view, last);
                kept.Add(new CounterRow(query, grain, first, end, sums), grain.Period(first), grain.Period(end));
                state = kept.State;
            }
            else
            {
                CounterRows.Read(connection, query, grain, from, to, sums);
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
