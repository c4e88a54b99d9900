namespace Feedback.Trials.Disclosure;

/// <summary>Whole unknowns between bounds, and equations "a whole is the sum of its parts". Bounds are drawn in until no equation moves one.</summary>
internal sealed class Bounds
{
    public const long Many = 1_000_000;

    private readonly List<long> _low = [];
    private readonly List<long> _high = [];
    private readonly List<List<int>> _usedIn = [];
    private readonly List<int[]> _equations = [];
    private readonly Queue<int> _open = new();
    private readonly HashSet<int> _waiting = [];
    private readonly Stack<(int Unknown, long Low, long High)> _undo = new();

    public IReadOnlyList<int[]> Equations => _equations;

    public int Count => _low.Count;

    public long Low(int unknown) => _low[unknown];

    public long High(int unknown) => _high[unknown];

    public int Add(long low, long high)
    {
        _low.Add(low);
        _high.Add(high);
        _usedIn.Add([]);
        return _low.Count - 1;
    }

    public void Equal(int whole, IEnumerable<int> parts)
    {
        int[] equation = [whole, .. parts];
        foreach (var unknown in equation) _usedIn[unknown].Add(_equations.Count);
        Wait(_equations.Count);
        _equations.Add(equation);
    }

    /// <summary>Takes in what is known of an unknown from elsewhere. False where it cannot be.</summary>
    public bool Narrow(int unknown, long low, long high)
    {
        var next = (Low: Math.Max(_low[unknown], low), High: Math.Min(_high[unknown], high));
        if (next == (_low[unknown], _high[unknown])) return true;
        _undo.Push((unknown, _low[unknown], _high[unknown]));
        (_low[unknown], _high[unknown]) = next;
        foreach (var equation in _usedIn[unknown]) Wait(equation);
        return next.Low <= next.High;
    }

    /// <returns>False where the equations cannot all be true.</returns>
    public bool Draw()
    {
        while (_open.TryDequeue(out var at))
        {
            _waiting.Remove(at);
            if (Draw(_equations[at])) continue;
            _open.Clear();
            _waiting.Clear();
            return false;
        }

        return true;
    }

    /// <summary>Supposes each end of an unknown's bounds and takes it away where it leads to a contradiction: finds what no single equation shows.</summary>
    public void Probe(int unknown)
    {
        while (_low[unknown] < _high[unknown] && Refuted(unknown, _low[unknown])) Keep(unknown, _low[unknown] + 1, Many);
        while (_low[unknown] < _high[unknown] && Refuted(unknown, _high[unknown])) Keep(unknown, 0, _high[unknown] - 1);
    }

    private void Keep(int unknown, long low, long high)
    {
        Narrow(unknown, low, high);
        Draw();
        _undo.Clear();
    }

    private bool Refuted(int unknown, long value)
    {
        _undo.Clear();
        var possible = Narrow(unknown, value, value) && Draw();
        while (_undo.TryPop(out var was)) (_low[was.Unknown], _high[was.Unknown]) = (was.Low, was.High);
        _open.Clear();
        _waiting.Clear();
        return !possible;
    }

    private bool Draw(int[] equation)
    {
        long low = 0, high = 0;
        for (var i = 1; i < equation.Length; i++) (low, high) = (low + _low[equation[i]], high + _high[equation[i]]);
        if (!Narrow(equation[0], low, high)) return false;
        var (wholeLow, wholeHigh) = (_low[equation[0]], _high[equation[0]]);
        for (var i = 1; i < equation.Length; i++)
        {
            var (partLow, partHigh) = (_low[equation[i]], _high[equation[i]]);
            if (!Narrow(equation[i], wholeLow - (high - partHigh), wholeHigh - (low - partLow))) return false;
        }

        return true;
    }

    private void Wait(int equation)
    {
        if (_waiting.Add(equation)) _open.Enqueue(equation);
    }
}
