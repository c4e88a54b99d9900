namespace Feedback.Trials.Disclosure;

/// <summary>
/// All that follows from everything printed together: every row of every table and period as five answers and their sum, and every equation between them.
/// Nothing in here comes from what is hidden.
/// </summary>
internal sealed class PublicKnowledge
{
    public const int N = SmallCountry.Answers;

    /// <summary>The rows of ratings given to an agency itself, which no table prints.</summary>
    public const string Own = "own";

    private const string Lost = "lost";

    private readonly SmallCountry _country;
    private readonly Defences _defences;
    private readonly Dictionary<RowKey, int> _rows = [];

    /// <param name="printed">The tables of every period.</param>
    /// <param name="open">Rows of which nothing is known, not even that somebody answered.</param>
    public PublicKnowledge(
        SmallCountry country, Defences defences, IReadOnlyDictionary<RowKey, long[]?> printed, IReadOnlyList<Period> periods, IReadOnlyCollection<RowKey>? open = null)
    {
        (_country, _defences) = (country, defences);
        foreach (var (row, print) in printed) AddPrinted(row, print);
        foreach (var row in open ?? []) Add(row, _ => (0, Bounds.Many));
        foreach (var period in periods) Relate(period.Name);

        // A table printed again is in part as it was: the rule tells nothing of it.
        foreach (var group in printed.Where(row => open is null || !open.Any(one => one.Period == row.Key.Period)).GroupBy(row => (row.Key.Period, row.Key.Table, Above: Above(row.Key)))) Reason([.. group]);
        foreach (var period in periods)
        {
            foreach (var sum in period.Sums) Join(period.Name, sum);
        }
    }

    public Bounds Bounds { get; } = new();

    /// <summary>Every row with printed or hidden figures, and agencies' own.</summary>
    public IEnumerable<RowKey> Rows => _rows.Keys;

    public bool Knows(RowKey row) => _rows.ContainsKey(row);

    /// <summary>An answer of a row, from 0; or <see cref="N"/>.</summary>
    public int Unknown(RowKey row, int answer) => _rows[row] + answer;

    public static RowKey OwnOf(string period, string agency) => new(period, Own, agency);

    /// <summary>Ratings are in the tables before and not in those after: where they were counted is a period of its own.</summary>
    /// <param name="pairs">The same period printed twice.</param>
    /// <param name="most">How many they can be.</param>
    /// <returns>Their answers, one unknown each.</returns>
    public IReadOnlyList<int> Lose(IReadOnlyList<(string Before, string After)> pairs, long most)
    {
        foreach (var row in _rows.Keys.Where(row => row.Table != Own && pairs.Any(pair => pair.Before == row.Period)).Select(row => row with { Period = Lost }).Distinct().ToList())
        {
            Add(row, _ => (0, most));
            if (pairs.Any(pair => !Knows(row with { Period = pair.Before }))) Bounds.Narrow(Unknown(row, N), 0, 0);
        }

        Relate(Lost);
        foreach (var (before, after) in pairs) Join(before, [after, Lost]);
        var country = new RowKey(Lost, "country", "vn");
        Bounds.Narrow(Unknown(country, N), 1, most);
        return [.. Enumerable.Range(Unknown(country, 0), N)];
    }

    /// <summary>What is printed otherwise than before has changed.</summary>
    public void Changed(RowKey row, long least) => Bounds.Narrow(Unknown(row with { Period = Lost }, N), least, Bounds.Many);

    private void AddPrinted(RowKey row, long[]? print)
    {
        // A row that nobody rated is not printed at all: a hidden one has an answer.
        if (print is null) Add(row, answer => answer < N ? (0, Bounds.Many) : (1, Bounds.Many));
        else Add(row, answer => answer < N ? _defences.Around(print[answer]) : (_defences.Least, Bounds.Many));
    }

    private void Add(RowKey row, Func<int, (long Low, long High)> bounds)
    {
        _rows.Add(row, Bounds.Count);
        for (var answer = 0; answer <= N; answer++) Bounds.Add(bounds(answer).Low, bounds(answer).High);
        Bounds.Equal(_rows[row] + N, Enumerable.Range(_rows[row], N));
    }

    /// <summary>The tables of one period: fields, channels and roots make up the country, services their field, agencies what is above them.</summary>
    private void Relate(string period)
    {
        RowKey In(string table, string code) => new(period, table, code);
        var country = In("country", "vn");
        if (!Knows(country)) return;
        foreach (var table in (string[])["fields", "channels"]) Sum(country, [.. _rows.Keys.Where(row => row.Period == period && row.Table == table)]);
        Sum(country, [In("factors", "overall")]);
        Sum(country, [.. _country.Parents.Where(pair => pair.Value is null).Select(pair => In("agencies", pair.Key))]);
        foreach (var field in _country.Fields.Values.Distinct()) Sum(In("fields", field), [.. _country.Fields.Where(pair => pair.Value == field).Select(pair => In("services", pair.Key))]);
        foreach (var above in _country.Parents.Values.OfType<string>().Distinct().Where(code => Knows(In("agencies", code))))
        {
            Add(OwnOf(period, above), _ => (0, Bounds.Many));
            Sum(In("agencies", above), [OwnOf(period, above), .. _country.Parents.Where(pair => pair.Value == above).Select(pair => In("agencies", pair.Key))]);
        }

        // Not everybody answers about a factor, but nobody twice.
        foreach (var factor in _rows.Keys.Where(row => row.Period == period && row.Table == "factors").ToList())
            Bounds.Equal(Unknown(country, N), [Unknown(factor, N), Bounds.Add(0, Bounds.Many)]);
    }

    private void Sum(RowKey whole, IReadOnlyList<RowKey> parts)
    {
        if (!Knows(whole)) return;
        for (var answer = 0; answer <= N; answer++) Bounds.Equal(Unknown(whole, answer), [.. parts.Where(Knows).Select(part => Unknown(part, answer))]);
    }

    private void Join(string whole, IReadOnlyList<string> parts)
    {
        foreach (var row in _rows.Keys.Where(row => row.Period == whole).ToList()) Sum(row, [.. parts.Select(part => row with { Period = part })]);
    }

    private string? Above(RowKey row) => row.Table switch
    {
        "agencies" => _country.Parents[row.Code],
        "services" => _country.Fields[row.Code],
        _ => null,
    };

    /// <summary>What the rule itself tells of rows hidden beside printed ones: they are the smallest, and together not few.</summary>
    private void Reason(IReadOnlyList<KeyValuePair<RowKey, long[]?>> siblings)
    {
        var hidden = siblings.Where(row => row.Value is null).Select(row => Unknown(row.Key, N)).ToList();
        var shown = siblings.Where(row => row.Value is not null).ToList();

        // Hidden for a rounded n below the least: five answers may each be two more.
        var few = _defences.Least - 1 + (_defences.Slack * N);
        var complemented = _defences.Complements && siblings[0].Key.Table is not ("country" or "factors");
        if (complemented && shown.Count == 0) return;
        var most = complemented ? Math.Max(few, shown.Min(row => row.Value!.Sum() + (_defences.Slack * N))) : few;
        foreach (var unknown in hidden) Bounds.Narrow(unknown, 1, most);
        if (complemented && hidden.Count > 0) Bounds.Equal(Bounds.Add(_defences.Least, Bounds.Many), hidden);
    }
}
