namespace Feedback.Trials.Disclosure;

/// <summary>
/// Bounds every count of every agency and period by all that is printed together: a row is its own ratings and its children's, a quarter its months, a
/// year its quarters. Bounds are drawn in until nothing moves.
/// </summary>
internal sealed class Attacker(SmallCountry country, IReadOnlyDictionary<(string Period, string Agency), long[]?> printed, int slack)
{
    private const long Many = 1_000_000;

    private readonly Dictionary<(string Period, string Agency, int Answer), (long Low, long High)> _bounds = [];

    /// <summary>Hidden rows whose n, or one of whose answers that was given, is known to the unit.</summary>
    public IReadOnlyList<string> Found()
    {
        for (var answer = 0; answer < 5; answer++) Begin(answer);
        var relations = Relations().ToList();
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (whole, parts, exact) in relations)
            {
                for (var answer = 0; answer < 5; answer++) moved |= Draw(whole, parts, exact, answer);
            }
        }

        var found = new List<string>();
        foreach (var ((period, agency), row) in printed)
        {
            if (row is not null) continue;
            var bounds = Enumerable.Range(0, 5).Select(answer => _bounds[(period, agency, answer)]).ToList();
            if (bounds.All(bound => bound.Low == bound.High)) found.Add($"{period} {agency}: every answer");
            else if (bounds.Any(bound => bound.Low == bound.High && bound.Low > 0)) found.Add($"{period} {agency}: one answer");
        }

        return found;
    }

    private void Begin(int answer)
    {
        foreach (var (key, row) in printed)
        {
            _bounds[(key.Period, key.Agency, answer)] = row is null ? (0, Many) : (Math.Max(0, row[answer] - slack), row[answer] + slack);
        }
    }

    /// <summary>A whole with its parts; not exact where the whole holds something that is printed nowhere (an agency's own ratings).</summary>
    private IEnumerable<((string Period, string Agency) Whole, List<(string Period, string Agency)> Parts, bool Exact)> Relations()
    {
        foreach (var (period, agency) in printed.Keys)
        {
            var children = country.Parents.Where(pair => pair.Value == agency && printed.ContainsKey((period, pair.Key))).Select(pair => (period, pair.Key)).ToList();
            if (children.Count > 0) yield return ((period, agency), children, agency == SmallCountry.Root);
            var months = SmallCountry.Periods.Single(one => one.Name == period).Months;
            if (months.Length == 1) continue;
            var parts = SmallCountry.Periods.Where(one => one.Months.Length == (months.Length == 3 ? 1 : 3) && one.Months.All(months.Contains))
                .Select(one => (one.Name, agency)).Where(printed.ContainsKey).ToList();
            yield return ((period, agency), parts, true);
        }
    }

    private bool Draw((string Period, string Agency) whole, List<(string Period, string Agency)> parts, bool exact, int answer)
    {
        var moved = false;
        var (low, high) = (parts.Sum(part => Of(part, answer).Low), parts.Sum(part => Math.Min(Many, Of(part, answer).High)));
        moved |= Set(whole, answer, low, exact ? high : Many);
        var total = Of(whole, answer);
        foreach (var part in parts)
        {
            var (partLow, partHigh) = Of(part, answer);
            moved |= Set(part, answer, exact ? total.Low - (high - partHigh) : 0, total.High - (low - partLow));
        }

        return moved;
    }

    private (long Low, long High) Of((string Period, string Agency) key, int answer) => _bounds[(key.Period, key.Agency, answer)];

    private bool Set((string Period, string Agency) key, int answer, long low, long high)
    {
        var known = Of(key, answer);
        var next = (Low: Math.Max(known.Low, low), High: Math.Min(known.High, high));
        if (next == known || next.Low > next.High) return false;
        _bounds[(key.Period, key.Agency, answer)] = next;
        return true;
    }
}
