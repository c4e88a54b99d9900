namespace Feedback.Storage.Sqlite.Counters;

/// <summary>A row of <c>counts</c> and its sums in <c>count_totals</c>, or of the tables that a recount makes.</summary>
/// <param name="Totals">Sums over channels and outcomes, where the grain keeps them.</param>
internal sealed record StoredRow(CounterGrain Grain, CounterRowKey Key, byte[] Cells, byte[] Totals, byte[] Factors)
{
    /// <summary>Null when there is no such row.</summary>
    public static byte[]? CellsOf(WriteSession session, CounterTables tables, CounterGrain grain, CounterRowKey key) => session.Scalar<byte[]>(
        $"SELECT cells FROM {tables.Counts} WHERE grain = $0 AND period = $1 AND agency = $2 AND service = $3", (long)grain, (long)key.Period, key.Agency, key.Service);

    /// <param name="known">Whether the row is there already; null when it may be.</param>
    public void Write(WriteSession session, CounterTables tables, bool? known = null)
    {
        var (grain, period) = ((object)(long)Grain, (object)(long)Key.Period);
        session.Execute(
            known switch
            {
                true => $"UPDATE {tables.Counts} SET cells = $4 WHERE grain = $0 AND period = $1 AND agency = $2 AND service = $3",
                false => $"INSERT INTO {tables.Counts} (grain, period, agency, service, cells) VALUES ($0, $1, $2, $3, $4)",
                null => $"INSERT OR REPLACE INTO {tables.Counts} (grain, period, agency, service, cells) VALUES ($0, $1, $2, $3, $4)",
            },
            grain, period, Key.Agency, Key.Service, Cells);
        if (!Grain.KeepsTotals()) return;
        session.Execute(
            $"INSERT OR REPLACE INTO {tables.Totals} (grain, period, agency, service, totals, factors) VALUES ($0, $1, $2, $3, $4, $5)",
            grain, period, Key.Agency, Key.Service, Totals, Factors);
    }
}
