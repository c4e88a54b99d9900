using System.Text;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Adds up the counts of rows. What belongs to one cell often lies together: it is added up before it is looked up among the sums.</summary>
internal sealed class CounterRowReading(CounterRead read, CellSums sums)
{
    private const int NotAsked = -1;

    private readonly CellQuery _query = read.Query;
    private readonly HashSet<CounterKind> _kinds = [.. read.Kinds];
    private readonly int _first = StoredDay.Of(read.From);
    private readonly int _last = StoredDay.Of(read.To);
    private readonly bool _namesAgencies = read.Grain is CounterGrain.AgencyMonths or CounterGrain.AgencyMonthsApart or CounterGrain.AgencyDays or CounterGrain.ServiceBooks;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private FiveCounts _counts;
    private SumKey? _at;

    public void Add(CounterRowKey row, CounterDocument document)
    {
        if (read.Grain == CounterGrain.AgencyBooks && _query.Agencies?.Contains(row.Owner) == false) return;
        foreach (var (name, packed) in document.Sections(read.Totals))
        {
            var section = CounterSection.Parse(name);
            if (!_kinds.Contains(section.Kind) || (section.Service.Length > 0 && _query.Services?.Contains(section.Service) == false)) continue;
            Add(row, section, packed);
        }

        if (_at is { } rest) sums.Add(rest, _counts);
        (_at, _counts) = (null, default);
    }

    private void Add(CounterRowKey row, CounterSection section, byte[] packed)
    {
        var owner = sums.NumberOf(read.Grain == CounterGrain.AgencyBooks ? _query.AgencyFor(row.Owner) : "");
        var shelved = sums.NumberOf(section.Service.Length > 0 ? _query.ServiceFor(section.Service) : "");
        var input = new PackedReader(packed);
        while (!input.Ended)
        {
            var bytes = input.Bytes();
            var cells = input.Bytes();
            if (bytes.Length == 0)
            {
                Add(row, section.Kind, owner, shelved, cells);
            }
            else if (Number(bytes) is var number and not NotAsked)
            {
                if (_namesAgencies) Add(row, section.Kind, number, shelved, cells);
                else Add(row, section.Kind, owner, number, cells);
            }
        }
    }

    private void Add(CounterRowKey row, CounterKind kind, int agency, int service, ReadOnlySpan<byte> cells)
    {
        var (part, day, within) = (-1, 0, false);
        var reader = new SlotReader(cells);
        while (reader.ReadSlot())
        {
            var slot = reader.Slot;
            if (slot.Part != part)
            {
                part = slot.Part;
                day = read.Grain.Day(row.Period, part);
                within = day >= (day % 100 == 0 ? _first / 100 * 100 : _first) && day <= _last;
                day = PeriodDay.Of(_query.Period, day);
            }

            if (!within)
            {
                reader.SkipCounts();
                continue;
            }

            var key = sums.KeyOf(kind, day, agency, service, slot.Channel, slot.Outcome);
            if (_at is { } before && before != key)
            {
                sums.Add(before, _counts);
                _counts = default;
            }

            _at = key;
            reader.AddCounts(ref _counts);
        }
    }

    /// <summary>Of the name it is summed under; <see cref="NotAsked"/> when it is not asked for.</summary>
    private int Number(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[256];
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var name = bytes.Length <= letters.Length ? letters[..Encoding.UTF8.GetChars(bytes, letters)] : Encoding.UTF8.GetString(bytes).AsSpan();
        if (known.TryGetValue(name, out var number)) return number;
        var text = name.ToString();
        var asked = (_namesAgencies ? _query.Agencies : _query.Services)?.Contains(text) != false;
        _names.Add(text, number = !asked ? NotAsked : sums.NumberOf(_namesAgencies ? _query.AgencyFor(text) : _query.ServiceFor(text)));
        return number;
    }
}
