using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Keeps the rows of the widest tables in memory. When a fold has ended they are read anew beside the readers, who go on with the old ones and a longer log.</summary>
internal sealed class RowKeeper(Func<SqliteConnection> open)
{
    private readonly ConcurrentDictionary<CounterGrain, KeptRows> _kept = new();
    private readonly ConcurrentDictionary<CounterGrain, Task> _reading = new();

    /// <param name="connection">In a transaction.</param>
    /// <param name="state">The grain's in that transaction.</param>
    /// <param name="last">The log's last entry in that transaction.</param>
    public KeptRows Rows(SqliteConnection connection, FoldState state, ChangeView view, long last)
    {
        if (_kept.TryGetValue(state.Grain, out var kept) && kept.Serves(view, last))
        {
            if (kept.State.Done < state.Done) ReadBeside(state.Grain);
            return kept;
        }

        return _kept[state.Grain] = KeptRows.Read(connection, state);
    }

    private void ReadBeside(CounterGrain grain)
    {
        if (_reading.TryGetValue(grain, out var reading) && !reading.IsCompleted) return;
        _reading[grain] = Task.Run(() =>
        {
            try
            {
                using var connection = open();
                using var snapshot = connection.BeginTransaction(deferred: true);
                _kept[grain] = KeptRows.Read(connection, FoldStates.Read(connection, CounterTables.Current)[(int)grain]);
            }
            catch (SqliteException)
            {
                // The old rows serve on; when they no longer can, the reader meets the fault itself.
            }
        });
    }
}
