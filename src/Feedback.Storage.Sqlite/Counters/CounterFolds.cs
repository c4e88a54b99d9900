namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Folds the log into the rows of every grain, a few rows with each batch, so that no batch waits for a whole fold. Each grain waits for its own number
/// of changes: the more meet in a row, the fewer rows are written for each.
/// </summary>
internal sealed class CounterFolds(WriteSession session, ChangeLog log, int longest)
{
    /// <summary>Rows written for each change that comes in, while no grain is behind.</summary>
    private const int RowsPerChange = 2;

    /// <summary>Rows written at once to catch up, some 50 ms.</summary>
    private const int MostRows = 5000;

    /// <summary>The smaller first: they are soon done, and are guides of the larger.</summary>
    private static readonly CounterGrain[] Order = [.. CounterGrains.All.OrderBy(grain => grain.KeepsService()).ThenBy(grain => grain.KeepsAgency())];

    private readonly GrainFold?[] _folds = new GrainFold?[CounterGrains.All.Count];

    /// <summary>Goes on for so many changes that were written, with no entry behind the limit.</summary>
    public void Advance(long written, long limit)
    {
        var (states, view) = Look();
        var behind = states.Max(state => (double)Waiting(view, state, limit) / state.Grain.Wait(longest));
        var rows = written * RowsPerChange * Math.Max(1, behind);
        FoldWaiting(states, view, (int)Math.Min(rows, Math.Max(MostRows, written * RowsPerChange)), limit);
    }

    /// <summary>Folds up to the limit whatever waits, at most so many rows; whether nothing is left.</summary>
    public bool Drain(int rows, long limit) => Drain(log.UpTo(limit), rows, limit);

    public bool Drain(ChangeView view, int rows, long limit)
    {
        while (Find(FoldStates.Read(session.Connection, CounterTables.Current), view, limit, _ => true) is { } fold)
        {
            rows -= Run(fold, rows);
            if (rows <= 0) return false;
        }

        return true;
    }

    private static int Waiting(ChangeView view, FoldState state, long limit) => view.Between(state.Done, limit).Length;

    private (IReadOnlyList<FoldState> States, ChangeView View) Look() => (FoldStates.Read(session.Connection, CounterTables.Current), log.UpTo(long.MaxValue));

    private bool FoldWaiting(IReadOnlyList<FoldState> states, ChangeView view, int rows, long limit)
    {
        if (Find(states, view, limit, state => Waiting(view, state, limit) >= state.Grain.Wait(longest)) is not { } fold) return false;
        Run(fold, rows);
        return true;
    }

    private static bool IsUnderWay(FoldState state) => state.UpTo > state.Done;

    /// <summary>The first fold that is under way, or may begin in a grain that wants it.</summary>
    private GrainFold? Find(IReadOnlyList<FoldState> states, ChangeView view, long limit, Func<FoldState, bool> wants)
    {
        foreach (var stored in Order.Select(grain => states[(int)grain]))
        {
            var state = stored;
            if (!IsUnderWay(state))
            {
                var guides = states.Where(guide => guide.Grain.Guides(state.Grain)).Select(guide => guide.Done);
                state = state with { UpTo = guides.Append(Math.Min(view.Last, limit)).Min() };
                if (!IsUnderWay(state) || !wants(state)) continue;
            }

            // Another process may have gone on with it, or our last transaction was rolled back.
            ref var fold = ref _folds[(int)state.Grain];
            return fold?.State == state ? fold : fold = new GrainFold(state, view);
        }

        return null;
    }

    private int Run(GrainFold fold, int rows)
    {
        var written = fold.Run(session, rows);
        FoldStates.Write(session, CounterTables.Current, fold.State);
        if (IsUnderWay(fold.State)) return written;
        _folds[(int)fold.State.Grain] = null;
        session.Execute("DELETE FROM count_changes WHERE seq <= (SELECT MIN(done) FROM count_folds)");
        return written;
    }
}
