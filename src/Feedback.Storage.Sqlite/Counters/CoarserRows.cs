using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Makes the coarser rows of a recount out of the finest, which hold every day of one agency's one service: so each is written once, and not with every portion that
/// is counted. By agency first, with the country's, then by service. Nothing changes the finest meanwhile; what was broken off is made again.
/// </summary>
internal sealed class CoarserRows(SqliteConnection connection, bool byService)
{
    private readonly CoarserSums _country = new(CounterGrain.Months, CounterGrain.Days);
    private readonly CoarserSums _owner = byService ? new(CounterGrain.ServiceMonths, CounterGrain.ServiceDays) : new(CounterGrain.AgencyMonths, CounterGrain.AgencyDays);
    private readonly int[] _days = new int[367];

    /// <summary>Writes some of them; false when another process has ended the recount.</summary>
    public static bool Write(WriteSession session, IReadOnlyList<StoredRow> rows)
    {
        if (!RecountSteps.IsComparing(session)) return false;
        foreach (var row in rows) row.Write(session, CounterTables.Next);
        return true;
    }

    /// <summary>When all are written: from here on the coarser grains are folded on from where the finest is.</summary>
    public static bool End(WriteSession session)
    {
        if (!RecountSteps.IsComparing(session)) return false;
        var folds = CounterTables.Next.Folds;
        foreach (var grain in CounterGrains.All)
        {
            session.Execute($"INSERT OR REPLACE INTO {folds} (grain, done, upto) SELECT $0, done, upto FROM {folds} WHERE grain = $1", (int)grain, (int)CounterGrain.AgencyServiceDays);
        }

        return true;
    }

    public IEnumerable<StoredRow> Make()
    {
        var owner = byService ? "service" : "agency";
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(
                database, $"SELECT period, {owner}, cells FROM {CounterTables.Next.Counts} WHERE grain = {(int)CounterGrain.AgencyServiceDays} ORDER BY period, {owner}", out var statement),
            database);
        using (statement)
        {
            var (year, name) = (0, "");
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                var next = (Year: raw.sqlite3_column_int(statement, 0), Name: raw.sqlite3_column_text(statement, 1).utf8_to_string());
                if (next != (year, name)) foreach (var row in Owner(year, name)) yield return row;
                if (next.Year != year)
                {
                    foreach (var row in _country.Take(year, "", "")) yield return row;
                    Begin(next.Year);
                }

                (year, name) = next;
                Add(raw.sqlite3_column_blob(statement, 2));
            }

            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, database);
            foreach (var row in Owner(year, name).Concat(_country.Take(year, "", ""))) yield return row;
        }
    }

    private IEnumerable<StoredRow> Owner(int year, string name) => byService ? _owner.Take(year, "", name) : _owner.Take(year, name, "");

    private void Begin(int year)
    {
        for (var part = 1; part <= CounterGrain.AgencyServiceDays.Parts(year); part++) _days[part] = CounterGrain.AgencyServiceDays.Day(year, part);
    }

    private void Add(ReadOnlySpan<byte> cells)
    {
        var row = new PackedRow(cells);
        while (row.Read())
        {
            var slots = new SlotReader(row.Cells);
            while (slots.Read())
            {
                var (day, slot, counts) = (_days[slots.Slot.Part], slots.Slot, slots.Counts);
                _owner.Add(row.Kind, day, slot, counts);
                if (!byService) _country.Add(row.Kind, day, slot, counts);
            }
        }
    }
}
