using System.Diagnostics;
using DuckDB.NET.Data;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Benchmarks.Indices;

/// <summary>The same ratings as columns of DuckDB, in memory: what reading raw rows costs at its best.</summary>
internal sealed class RawDuck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public RawDuck(IEnumerable<Rating> ratings)
    {
        _connection.Open();
        Run("SET threads = 2");
        Run("CREATE TABLE r (agency VARCHAR, service VARCHAR, channel UTINYINT, outcome TINYINT, stratum UTINYINT, day DATE, score UTINYINT)");
        using var rows = _connection.CreateAppender("r");
        foreach (var rating in ratings)
        {
            rows.CreateRow()
                .AppendValue(rating.Agency).AppendValue(rating.Service).AppendValue((byte)rating.Channel)
                .AppendValue((sbyte)(rating.Outcome is { } outcome ? (int)outcome : -1)).AppendValue((byte)rating.Stratum)
                .AppendValue(rating.OccurredAt.ToVietnamDay()).AppendValue((byte)rating.Answer.Score)
                .EndRow();
        }
    }

    /// <summary>The national table of agency and month in milliseconds, with each answer counted; and how many cells.</summary>
    public (double Milliseconds, int Cells) AgencyMonths(DateOnly from, DateOnly to)
    {
        var clock = Stopwatch.StartNew();
        using var command = _connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT agency, year(day) * 100 + month(day) AS m, count(*) FILTER (score = 1), count(*) FILTER (score = 2), count(*) FILTER (score = 3),
                count(*) FILTER (score = 4), count(*) FILTER (score = 5)
            FROM r WHERE stratum = 0 AND day BETWEEN '{from:yyyy-MM-dd}' AND '{to:yyyy-MM-dd}' GROUP BY ALL ORDER BY 1, 2
            """;
        using var reader = command.ExecuteReader();
        var cells = 0;
        while (reader.Read())
        {
            _ = reader.GetString(0);
            for (var i = 2; i < 7; i++) _ = reader.GetInt64(i);
            cells++;
        }

        return (clock.Elapsed.TotalMilliseconds, cells);
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
