using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// How far the log is folded into the rows of one grain: all up to <paramref name="Done"/>, and up to <paramref name="UpTo"/> in those rows
/// that do not come after <paramref name="At"/>. A fold goes through the rows in their order, some at each batch.
/// </summary>
/// <param name="At">The last row that has everything; null when no fold is under way.</param>
internal sealed record FoldState(CounterGrain Grain, long Done, long UpTo, CounterRowKey? At)
{
    /// <summary>Whether a change that is not in all rows is in the one it belongs to.</summary>
    public bool Holds(in LoggedChange change, IReadOnlyList<string> codes)
    {
        if (At is not { } at || change.Seq > UpTo) return false;
        var order = Grain.Period(change.Day).CompareTo(at.Period);
        if (order == 0 && Grain.KeepsAgency()) order = string.CompareOrdinal(codes[change.Agency], at.Agency);
        if (order == 0 && Grain.KeepsService()) order = string.CompareOrdinal(codes[change.Service], at.Service);
        return order <= 0;
    }
}

/// <summary>The states of all grains, as stored.</summary>
internal static class FoldStates
{
    public static IReadOnlyList<FoldState> Read(SqliteConnection connection, CounterTables tables)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT grain, done, upto, period, agency, service FROM {tables.Folds} ORDER BY grain";
        using var reader = command.ExecuteReader();
        var states = new List<FoldState>();
        while (reader.Read())
        {
            states.Add(new FoldState(
                (CounterGrain)reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2),
                reader.IsDBNull(3) ? null : new CounterRowKey(reader.GetInt32(3), reader.GetString(4), reader.GetString(5))));
        }

        return states;
    }

    public static void Write(WriteSession session, CounterTables tables, FoldState state) => session.Execute(
        $"UPDATE {tables.Folds} SET done = $1, upto = $2, period = $3, agency = $4, service = $5 WHERE grain = $0",
        (int)state.Grain, state.Done, state.UpTo, state.At?.Period, state.At?.Agency, state.At?.Service);
}
