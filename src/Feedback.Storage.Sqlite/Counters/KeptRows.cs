using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// The totals of one grain in all its rows, as they were at one moment of the file. Rows change only by folds, and the log in memory reaches back before
/// the last of them: these rows and the log behind <see cref="State"/> give what the rows of now and their log give, without stepping through twenty thousand of them.
/// </summary>
/// <param name="Periods">The rows of each year.</param>
internal sealed record KeptRows(FoldState State, IReadOnlyDictionary<int, List<KeptRow>> Periods)
{
    /// <summary>Whether a query passes through one of the two grains with a row for each agency, or each service, and year; and needs no more than its totals.</summary>
    public static bool Cover(CellQuery query, AskedKinds kinds, CounterGrain grain) =>
        grain is CounterGrain.AgencyMonths or CounterGrain.ServiceMonths
        && query is { Agencies: null, Services: null, ByChannel: false, ByOutcome: false }
        && kinds.AreOverall;

    /// <summary>Reads all rows as the connection's transaction sees them.</summary>
    public static KeptRows Read(SqliteConnection connection, FoldState state)
    {
        var database = connection.Handle!;
        var sql = $"SELECT period, agency, service, totals FROM count_totals WHERE grain = {(int)state.Grain}";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            var periods = new Dictionary<int, List<KeptRow>>();
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                var period = raw.sqlite3_column_int(statement, 0);
                if (!periods.TryGetValue(period, out var rows)) periods.Add(period, rows = []);
                rows.Add(new KeptRow(
                    raw.sqlite3_column_text(statement, 1).utf8_to_string(), raw.sqlite3_column_text(statement, 2).utf8_to_string(),
                    raw.sqlite3_column_blob(statement, 3).ToArray()));
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
            return new KeptRows(state, periods);
        }
    }

    /// <summary>
    /// Whether a reader whose last entry this is finds in the log all that these rows lack, and in these rows nothing that came after. The log of a recount begins
    /// far behind the old one (<see cref="RecountSteps"/>), so that rows from before it serve nobody.
    /// </summary>
    public bool Serves(ChangeView view, long last) => view.Forgotten <= State.Done && Math.Max(State.Done, State.UpTo) <= last;

    public void Add(CounterRow row, int first, int last)
    {
        foreach (var (period, rows) in Periods)
        {
            if (period < first || period > last) continue;
            foreach (var (agency, service, totals) in rows) row.Add(period, agency, service, totals, []);
        }
    }
}

/// <param name="Totals">As packed in the file.</param>
internal readonly record struct KeptRow(string Agency, string Service, byte[] Totals);
