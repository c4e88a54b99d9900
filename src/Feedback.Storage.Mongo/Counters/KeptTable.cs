using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// All months of one grain, decoded, as they were at one moment: with what came to the log since (<see cref="CounterSnapshot.Since"/>) they say what the documents of now and
/// their log say, without reading a megabyte of them.
/// </summary>
/// <param name="State">Read before the documents.</param>
/// <param name="Ahead">What the marks of a document say that holds more than was folded by then.</param>
internal sealed record KeptTable(
    CounterState State, IReadOnlyList<string> Names, IReadOnlyList<KeptMonth> Months, IReadOnlyDictionary<CounterRowKey, Dictionary<string, long>> Ahead)
{
    /// <summary>Whether a read passes through a table of months of all agencies, or all services, and needs no more than what is counted overall.</summary>
    public static bool Covers(CounterRead read) => read.Grain is CounterGrain.AgencyMonths or CounterGrain.ServiceMonths && read.Kinds.All(kind => kind.IsOverall);

    public static KeptTable Of(CounterState state, IEnumerable<CounterDocument> documents)
    {
        var (names, numbers, months) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<KeptMonth>());
        var ahead = new Dictionary<CounterRowKey, Dictionary<string, long>>();
        foreach (var document in documents)
        {
            var row = CounterRowKey.Parse(document.Id);
            if (document.IsAhead(state)) ahead.Add(row, document.Writers);
            foreach (var (section, packed) in document.Sections(totals: false))
            {
                var kind = CounterSection.Parse(section).Kind;
                if (kind.IsOverall) months.Add(new KeptMonth(row.Period, kind, Counts(packed)));
            }
        }

        return new KeptTable(state, names, months, ahead);

        KeptCounts[] Counts(byte[] packed)
        {
            var counts = new List<KeptCounts>();
            var input = new PackedReader(packed);
            while (!input.Ended)
            {
                var name = input.Text();
                if (!numbers.TryGetValue(name, out var number))
                {
                    numbers.Add(name, number = names.Count);
                    names.Add(name);
                }

                var sum = default(FiveCounts);
                var slots = new SlotReader(input.Bytes());
                while (slots.ReadSlot()) slots.AddCounts(ref sum);
                counts.Add(new KeptCounts(number, sum));
            }

            return [.. counts];
        }
    }

    public void AddTo(CellSums sums, CounterRead read)
    {
        var (query, first, last) = (read.Query, StoredDay.Of(read.From) / 100, StoredDay.Of(read.To) / 100);
        var agencies = read.Grain == CounterGrain.AgencyMonths;
        var asked = agencies ? query.Agencies : query.Services;
        var numbers = Names.Select(name => asked?.Contains(name) == false ? (int?)null : sums.NumberOf(agencies ? query.AgencyFor(name) : query.ServiceFor(name))).ToArray();
        foreach (var month in Months)
        {
            if (month.Period < first || month.Period > last || !read.Kinds.Contains(month.Kind)) continue;
            var day = PeriodDay.Of(query.Period, month.Period * 100);
            foreach (ref readonly var kept in month.Counts.AsSpan())
            {
                if (numbers[kept.Name] is not { } number) continue;
                sums.Add(agencies ? sums.KeyOf(month.Kind, day, number, 0, -1, -1) : sums.KeyOf(month.Kind, day, 0, number, -1, -1), kept.Counts);
            }
        }
    }
}

/// <summary>What is counted of one kind in a month (yyyymm).</summary>
internal readonly record struct KeptMonth(int Period, CounterKind Kind, KeptCounts[] Counts);

/// <param name="Name">Its place among <see cref="KeptTable.Names"/>.</param>
internal readonly record struct KeptCounts(int Name, FiveCounts Counts);
