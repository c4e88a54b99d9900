using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Reads counters from the smallest table that answers the query; a cell in which nothing is left is not shown.</summary>
internal static class RatingCellReading
{
    public static IReadOnlyList<RatingCell> Read(SqliteConnection connection, CellQuery query)
    {
        var cells = new List<RatingCell>();
        if (query.ByService || query.ByDay || query.Services is not null)
        {
            ReadDays(connection, query, StoredDay.Of(query.From), StoredDay.Of(query.To), cells);
            return cells;
        }

        // Whole months come from the small table, the days of a broken month at either end from the fine one.
        var span = MonthSpan.Of(query.From, query.To);
        if (span.Head is { } head) ReadDays(connection, query, head.From, head.To, cells);
        if (span.First <= span.Last) ReadMonths(connection, query, span.First, span.Last, cells);
        if (span.Tail is { } tail) ReadDays(connection, query, tail.From, tail.To, cells);
        return cells;
    }

    public static IReadOnlyList<ReceiptCell> ReadReceipts(SqliteConnection connection, CellQuery query)
    {
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .AndIn("s.agency", query.Agencies)
            .AndIn("s.service", query.Services)
            .And("t.day >= ?", StoredDay.Of(query.From))
            .And("t.day <= ?", StoredDay.Of(query.To));
        command.CommandText =
            $"""
            SELECT s.agency, {Service(query)} AS named, s.channel, s.outcome, {Period(query)} AS period, SUM(t.count)
            FROM receipt_days t JOIN series s ON s.id = t.series{filter} GROUP BY s.agency, named, s.channel, s.outcome, period
            """;
        var cells = new List<ReceiptCell>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cells.Add(new ReceiptCell(
                reader.GetString(0), reader.GetString(1), (Channel)reader.GetInt32(2), (Outcome)reader.GetInt32(3),
                Day(reader.GetInt64(4), query), reader.GetInt64(5)));
        }

        return cells;
    }

    private static void ReadMonths(SqliteConnection connection, CellQuery query, int first, int last, List<RatingCell> cells)
    {
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .AndIn("s.agency", query.Agencies)
            .And("s.service = ''")
            .And("t.month >= ?", first)
            .And("t.month <= ?", last)
            .And("t.c0 | t.c1 | t.c2 | t.c3 | t.c4 <> 0");

        // CROSS JOIN keeps SQLite from turning the loops round: series first, then a seek for each in its months.
        command.CommandText =
            $"""
            SELECT s.agency, s.service, s.channel, s.outcome, s.scale, s.stratum, t.factor, t.month, t.c0, t.c1, t.c2, t.c3, t.c4
            FROM series s CROSS JOIN rating_months t ON t.series = s.id{filter}
            """;
        Add(command, query, cells);
    }

    private static void ReadDays(SqliteConnection connection, CellQuery query, int first, int last, List<RatingCell> cells)
    {
        using var command = connection.CreateCommand();
        var filter = new SqlFilter(command)
            .AndIn("s.agency", query.Agencies)
            .AndIn("s.service", query.Services)
            .And("t.day >= ?", first)
            .And("t.day <= ?", last);

        // A series is one service; without services the series that differ in nothing else become one cell.
        var series = query.ByService ? "t.series" : "s.agency, s.channel, s.outcome, s.scale, s.stratum";
        command.CommandText =
            $"""
            SELECT s.agency, {Service(query)}, s.channel, s.outcome, s.scale, s.stratum, t.factor, {Period(query)} AS period,
                SUM(t.c0), SUM(t.c1), SUM(t.c2), SUM(t.c3), SUM(t.c4)
            FROM rating_days t JOIN series s ON s.id = t.series{filter} GROUP BY {series}, period, t.factor
            HAVING SUM(t.c0) | SUM(t.c1) | SUM(t.c2) | SUM(t.c3) | SUM(t.c4) <> 0
            """;
        Add(command, query, cells);
    }

    private static void Add(SqliteCommand command, CellQuery query, List<RatingCell> cells)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read()) cells.Add(Cell(reader, query));
    }

    private static string Service(CellQuery query) => query.ByService ? "s.service" : "''";

    private static string Period(CellQuery query) => query.ByDay ? "t.day" : "t.day / 100";

    private static DateOnly Day(long stored, CellQuery query) =>
        query.ByDay ? StoredDay.ToDay(stored) : StoredDay.MonthToDay(stored);

    private static RatingCell Cell(SqliteDataReader reader, CellQuery query)
    {
        var scale = (Scale)reader.GetInt32(4);
        var counts = new long[scale.Values().Count];
        for (var i = 0; i < counts.Length; i++) counts[i] = reader.GetInt64(8 + i);
        var outcome = reader.GetInt32(3);
        return new RatingCell(
            reader.GetString(0),
            reader.GetString(1),
            (Channel)reader.GetInt32(2),
            outcome < 0 ? null : (Outcome)outcome,
            scale,
            (Stratum)reader.GetInt32(5),
            (Factor)reader.GetInt32(6),
            Day(reader.GetInt64(7), query),
            counts);
    }
}
