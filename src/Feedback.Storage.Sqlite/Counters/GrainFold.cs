namespace Feedback.Storage.Sqlite.Counters;

/// <summary>One grain's waiting changes in the order of its rows, folded some rows at a time: each row is written once, neighbours one after the other.</summary>
internal sealed class GrainFold
{
    private readonly ReadOnlyMemory<LoggedChange> _changes;
    private readonly IReadOnlyList<string> _codes;
    private readonly int[] _order;
    private readonly RowAddition _addition;
    private readonly List<SlotChange> _ofRow = [];
    private int _next;

    public GrainFold(FoldState state, ChangeView view)
    {
        State = state;
        _changes = view.Between(state.Done, state.UpTo);
        _codes = view.Codes;
        _order = FoldOrder.Of(state.Grain, _changes.Span, _codes);
        _addition = new RowAddition(state.Grain);
        while (!Ended && state.Holds(_changes.Span[_order[_next]], _codes)) _next++;
    }

    /// <summary>As it is to be stored when the transaction commits.</summary>
    public FoldState State { get; private set; }

    private bool Ended => _next == _order.Length;

    /// <summary>Writes at most so many rows; how many.</summary>
    public int Run(WriteSession session, int most)
    {
        var rows = 0;
        for (; rows < most && !Ended; rows++)
        {
            var row = Row(_changes.Span[_order[_next]]);
            Gather(row);
            Write(session, row);
            State = State with { At = row };
        }

        if (Ended) State = State with { Done = State.UpTo, At = null };
        return rows;
    }

    private CounterRowKey Row(in LoggedChange change) => new(
        State.Grain.Period(change.Day),
        State.Grain.KeepsAgency() ? _codes[change.Agency] : "",
        State.Grain.KeepsService() ? _codes[change.Service] : "");

    private void Gather(CounterRowKey row)
    {
        _ofRow.Clear();
        for (; !Ended; _next++)
        {
            ref readonly var change = ref _changes.Span[_order[_next]];
            if (Row(change) != row) return;
            SlotChange.AddTo(_ofRow, change, State.Grain);
        }
    }

    private void Write(WriteSession session, CounterRowKey row)
    {
        var cells = StoredRow.CellsOf(session, CounterTables.Current, State.Grain, row);
        _addition.Add(row, cells, _ofRow).Write(session, CounterTables.Current, known: cells is not null);
    }
}
