using System.Globalization;
using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads the packed rows of a query. Spoken to directly: a reader's copies of texts and bytes cost more than the adding up.</summary>
internal static class CounterRows
{
    public static void Read(
        SqliteConnection connection, CellQuery query, CounterGrain grain, DateOnly from, DateOnly to, CellSums sums)
    {
        var (first, last) = (StoredDay.Of(from), StoredDay.Of(to));
        var database = connection.Handle!;
        var sql = Sql(connection, query, sums.Kinds, grain, grain.Period(first), grain.Period(last));
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            Bind(statement, query);
            var row = new CounterRow(query, grain, first, last, sums);
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                row.Add(
                    raw.sqlite3_column_int(statement, 0),
                    raw.sqlite3_column_text(statement, 1).utf8_to_string(), raw.sqlite3_column_text(statement, 2).utf8_to_string(),
                    raw.sqlite3_column_blob(statement, 3), raw.sqlite3_column_blob(statement, 4));
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
        }
    }

    private static string Sql(SqliteConnection connection, CellQuery query, AskedKinds kinds, CounterGrain grain, int first, int last)
    {
        // Who divides by neither channel nor outcome reads no more than totals, and those of factors only when they are asked for.
        var (table, cells) = !grain.KeepsTotals() || query.ByChannel || query.ByOutcome ? ("counts", "c.cells, x''") : ("count_totals", kinds.AreOverall ? "c.totals, x''" : "c.totals, c.factors");

        // Periods by name: after a list of equal ones SQLite can seek the agency too, after a span it cannot.
        var periods = Periods(connection, grain, first, last);
        var where = $"c.period IN ({string.Join(',', periods)})";

        // The key begins with the agency: without its empty name every row of the period would be looked at.
        var agencies = !grain.KeepsAgency() ? " AND c.agency = ''" : query.Agencies is null ? "" : " AND c.agency IN (SELECT value FROM json_each($agencies))";
        var services = query.Services is null ? "" : " AND c.service IN (SELECT value FROM json_each($services))";

        // Some services of all agencies: the agencies that have anything are known from the smaller rows, each is then a seek.
        return query is { Services: not null, Agencies: null } && grain.KeepsAgency()
            ? $"""
              SELECT c.period, c.agency, c.service, {cells} FROM count_totals a CROSS JOIN {table} c
                  ON c.grain = {(int)grain} AND c.period = a.period AND c.agency = a.agency{services}
              WHERE a.grain = {(int)CounterGrains.Of(grain.IsOfMonth(), byAgency: true, byService: false)} AND {where.Replace("c.", "a.", StringComparison.Ordinal)}
              """
            : $"SELECT c.period, c.agency, c.service, {cells} FROM {table} c WHERE c.grain = {(int)grain} AND {where}{agencies}{services}";
    }

    /// <summary>Of the years or months asked for, those between the first and the last that hold anything.</summary>
    private static List<int> Periods(SqliteConnection connection, CounterGrain grain, int first, int last)
    {
        using var command = connection.CreateCommand();
        var whole = CounterGrains.Of(grain.IsOfMonth(), byAgency: false, byService: false);
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"SELECT period FROM count_totals WHERE grain = {(int)whole} AND period BETWEEN {first} AND {last}");
        using var reader = command.ExecuteReader();
        var periods = new List<int>();
        while (reader.Read()) periods.Add(reader.GetInt32(0));
        return periods;
    }

    private static void Bind(sqlite3_stmt statement, CellQuery query)
    {
        Bind(statement, "$agencies", query.Agencies);
        Bind(statement, "$services", query.Services);
    }

    private static void Bind(sqlite3_stmt statement, string name, IReadOnlySet<string>? values)
    {
        var position = raw.sqlite3_bind_parameter_index(statement, name);
        if (position > 0) raw.sqlite3_bind_text(statement, position, SqlFilter.Json(values!));
    }
}
