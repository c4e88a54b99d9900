using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Reads counters from the smallest table that answers the query.</summary>
internal static class RatingCellReading
{
    private const string Columns = "s.agency, s.service, s.channel, s.outcome, s.scale, s.stratum, t.factor";

    public static IReadOnlyList<RatingCell> Read(SqliteConnection connection, CellQuery query)
    {
        using var command = connection.CreateCommand();
        var coarse = !query.ByService && !query.ByDay && query.Services is null;
        var filter = new SqlFilter(command).AndIn("s.agency", query.Agencies);
        if (coarse)
        {
            // CROSS JOIN keeps SQLite from turning the loops round: series first, then a seek for each in its months.
            filter.And("s.service = ''")
                .And("t.month >= ?", StoredDay.Of(query.From) / 100)
                .And("t.month <= ?", StoredDay.Of(query.To) / 100);
            command.CommandText =
                $"SELECT {Columns}, t.month, t.c0, t.c1, t.c2, t.c3, t.c4 FROM series s CROSS JOIN rating_months t ON t.series = s.id{filter}";
        }
        else
        {
            filter.AndIn("s.service", query.Services)
                .And("t.day >= ?", StoredDay.Of(query.From))
                .And("t.day <= ?", StoredDay.Of(query.To));
            var period = query.ByDay ? "t.day" : "t.day / 100";
            command.CommandText =
                $"""
                SELECT {Columns}, {period} AS period, SUM(t.c0), SUM(t.c1), SUM(t.c2), SUM(t.c3), SUM(t.c4)
                FROM rating_days t JOIN series s ON s.id = t.series{filter} GROUP BY t.series, period, t.factor
                """;
        }

        var cells = new List<RatingCell>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) cells.Add(Cell(reader, query));
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
            $"SELECT s.agency, s.service, s.channel, s.outcome, t.day, t.count FROM receipt_days t JOIN series s ON s.id = t.series{filter}";
        var cells = new List<ReceiptCell>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cells.Add(new ReceiptCell(
                reader.GetString(0), reader.GetString(1), (Channel)reader.GetInt32(2), (Outcome)reader.GetInt32(3),
                StoredDay.ToDay(reader.GetInt64(4)), reader.GetInt64(5)));
        }

        return cells;
    }

    private static RatingCell Cell(SqliteDataReader reader, CellQuery query)
    {
        var scale = (Scale)reader.GetInt32(4);
        var counts = new long[scale.Values().Count];
        for (var i = 0; i < counts.Length; i++) counts[i] = reader.GetInt64(8 + i);
        var outcome = reader.GetInt32(3);
        return new RatingCell(
            reader.GetString(0),
            query.ByService ? reader.GetString(1) : "",
            (Channel)reader.GetInt32(2),
            outcome < 0 ? null : (Outcome)outcome,
            scale,
            (Stratum)reader.GetInt32(5),
            (Factor)reader.GetInt32(6),
            query.ByDay ? StoredDay.ToDay(reader.GetInt64(7)) : StoredDay.MonthToDay(reader.GetInt64(7)),
            counts);
    }
}
