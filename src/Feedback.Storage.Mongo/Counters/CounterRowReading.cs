using System.Text;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Adds up the counts of rows. What belongs to one cell often lies together: it is added up before it is looked up among the sums.</summary>
internal sealed class CounterRowReading(CellQuery query, CounterRead read, IReadOnlyCollection<CounterKind> kinds, CellSums sums)
{
    private readonly int _first = StoredDay.Of(read.From);
    private readonly int _last = StoredDay.Of(read.To);
    private readonly HashSet<CounterKind> _kinds = [.. kinds];
    private readonly bool _namesAgencies = read.Grain is CounterGrain.AgencyMonths or CounterGrain.AgencyMonthsApart or CounterGrain.AgencyDays or CounterGrain.ServiceBooks;
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly long[] _read = new long[PackedCells.Answers];
    private readonly long[] _counts = new long[PackedCells.Answers];
    private CounterKey? _at;

    public void Add(CounterRowKey row, CounterDocument document)
    {
        if (read.Grain == CounterGrain.AgencyBooks && query.Agencies?.Contains(row.Owner) == false) return;
        foreach (var (name, packed) in document.Sections(read.Totals))
        {
            var section = CounterSection.Parse(name);
            if (!_kinds.Contains(section.Kind) || (section.Service.Length > 0 && query.Services?.Contains(section.Service) == false)) continue;
            Add(row, section, packed);
        }

        if (_at is { } rest) Give(rest);
        _at = null;
    }

    private void Add(CounterRowKey row, CounterSection section, byte[] packed)
    {
        var owner = read.Grain == CounterGrain.AgencyBooks ? query.AgencyFor(row.Owner) : "";
        var shelved = section.Service.Length > 0 ? query.ServiceFor(section.Service) : "";
        var input = new PackedInput(packed);
        while (!input.IsAtEnd)
        {
            var bytes = input.Sized();
            var cells = input.Sized();
            if (bytes.Length == 0)
            {
                Add(row, section.Kind, owner, shelved, cells);
            }
            else if (Name(bytes) is { } name)
            {
                if (_namesAgencies) Add(row, section.Kind, name, shelved, cells);
                else Add(row, section.Kind, owner, name, cells);
            }
        }
    }

    private void Add(CounterRowKey row, CounterKind kind, string agency, string service, ReadOnlySpan<byte> cells)
    {
        var (part, day, within) = (-1, 0, false);
        var reader = new PackedReader(cells, _read);
        while (reader.Read())
        {
            var slot = reader.Slot;
            if (slot.Part != part)
            {
                part = slot.Part;
                day = read.Grain.Day(row.Period, part);
                within = day >= (day % 100 == 0 ? _first / 100 * 100 : _first) && day <= _last;
                day = PeriodDay.Of(query.Period, day);
            }

            if (!within) continue;
            var key = new CounterKey(kind, day, agency, service, query.ByChannel ? slot.Channel : -1, query.ByOutcome ? slot.Outcome : -1);
            if (_at is { } before && before != key) Give(before);
            _at = key;
            for (var i = 0; i < _counts.Length; i++) _counts[i] += _read[i];
        }
    }

    private void Give(CounterKey key)
    {
        sums.Add(key, _counts);
        Array.Clear(_counts);
    }

    /// <summary>Under which name it is summed; null when it is not asked for.</summary>
    private string? Name(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[256];
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var name = bytes.Length <= letters.Length ? letters[..Encoding.UTF8.GetChars(bytes, letters)] : Encoding.UTF8.GetString(bytes).AsSpan();
        if (known.TryGetValue(name, out var summed)) return summed;
        var text = name.ToString();
        var asked = (_namesAgencies ? query.Agencies : query.Services)?.Contains(text) != false;
        _names.Add(text, summed = !asked ? null : _namesAgencies ? query.AgencyFor(text) : query.ServiceFor(text));
        return summed;
    }
}
