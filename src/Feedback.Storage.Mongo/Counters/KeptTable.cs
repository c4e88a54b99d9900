using System.Runtime.InteropServices;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// All months of one grain, decoded, as they were at one moment: with what came to the log since (<see cref="CounterSnapshot.Since"/>) they say what the documents of now and
/// their log say, without reading a megabyte of them.
/// </summary>
/// <param name="State">Read before the documents.</param>
/// <param name="Months">Of a period and a kind, what is counted.</param>
/// <param name="Ahead">What the marks of a document say that holds more than was folded by then.</param>
internal sealed record KeptTable(
    CounterGrain Grain, CounterState State, KeptNames Names, IReadOnlyDictionary<(int Period, CounterKind Kind), KeptCounts[]> Months,
    IReadOnlyDictionary<CounterRowKey, Dictionary<string, long>> Ahead)
{
    private const int NotAsked = -1;

    /// <summary>Whether a read passes through a table of months of all agencies, or all services, and needs no more than what is counted overall.</summary>
    public static bool Covers(CounterRead read) => read.Grain is CounterGrain.AgencyMonths or CounterGrain.ServiceMonths && read.Kinds.All(kind => kind.IsOverall);

    /// <summary>The table that answers what would be read from books of a few agencies or services; null when none does.</summary>
    public static CounterRead? InsteadOf(CounterRead books)
    {
        if (!books.Totals || books.Query.ByChannel || books.Query.ByOutcome) return null;
        var table = books with { Grain = books.Grain == CounterGrain.AgencyBooks ? CounterGrain.AgencyMonths : CounterGrain.ServiceMonths, Totals = false };
        return Covers(table) ? table : null;
    }

    public static KeptTable Of(CounterGrain grain, CounterState state, IEnumerable<CounterDocument> documents)
    {
        var (names, months) = (new KeptNames(), new Dictionary<(int, CounterKind), KeptCounts[]>());
        var ahead = new Dictionary<CounterRowKey, Dictionary<string, long>>();
        foreach (var document in documents)
        {
            var row = CounterRowKey.Parse(document.Id);
            if (document.IsAhead(state)) ahead.Add(row, document.Writers);
            foreach (var (section, packed) in document.Sections(totals: false))
            {
                var kind = CounterSection.Parse(section).Kind;
                if (kind.IsOverall) months.Add((row.Period, kind), Counts(packed));
            }
        }

        return new KeptTable(grain, state, names, months, ahead);

        KeptCounts[] Counts(byte[] packed)
        {
            var counts = new List<KeptCounts>();
            var input = new PackedReader(packed);
            while (!input.Ended)
            {
                var number = names.NumberOf(input.Text());
                var sum = default(FiveCounts);
                var slots = new SlotReader(input.Bytes());
                while (slots.ReadSlot()) slots.AddCounts(ref sum);
                counts.Add(new KeptCounts(number, sum));
            }

            return [.. counts];
        }
    }

    /// <summary>As it stands since the last folding, when the batches that were folded meanwhile are all known: what the documents of now hold, without reading them.</summary>
    public KeptTable At(CounterSnapshot now)
    {
        var folded = now.State.Folded.BySeat();
        var added = new Dictionary<(int Period, CounterKind Kind), Dictionary<int, FiveCounts>>();
        var names = new KeptNames(Names);
        foreach (var batch in now.State.Cut.Behind(now.Since(State)).Where(batch => batch.Seat < folded.Length && batch.Sequence <= folded[batch.Seat]))
        {
            var seat = SeatMarks.Name(batch.Seat);
            foreach (ref readonly var change in batch.Changes.AsSpan())
            {
                if (!change.Key.Kind.IsOverall || (Ahead.Count > 0 && Ahead.GetValueOrDefault(Grain.Row(change.Key))?.GetValueOrDefault(seat) >= batch.Sequence)) continue;
                var month = (Grain.Period(change.Key.Day), change.Key.Kind);
                if (!added.TryGetValue(month, out var counts)) added.Add(month, counts = []);
                var name = names.NumberOf(Grain == CounterGrain.AgencyMonths ? change.Key.Agency : change.Key.Service);
                CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _).Add(change.Counts);
            }
        }

        var months = new Dictionary<(int, CounterKind), KeptCounts[]>(Months);
        foreach (var (month, counts) in added) months[month] = KeptCounts.Sum(months.GetValueOrDefault(month, []), counts);
        return this with { State = now.State, Names = names, Months = months, Ahead = Ahead.Where(row => now.State.IsPassedBy(row.Value)).ToDictionary() };
    }

    public void AddTo(CellSums sums, CounterRead read)
    {
        var (query, first, last) = (read.Query, StoredDay.Of(read.From) / 100, StoredDay.Of(read.To) / 100);
        var agencies = Grain == CounterGrain.AgencyMonths;
        var asked = agencies ? query.Agencies : query.Services;
        var numbers = Names.All.Select(name => asked?.Contains(name) == false ? NotAsked : sums.NumberOf(agencies ? query.AgencyFor(name) : query.ServiceFor(name))).ToArray();
        var most = numbers.Append(NotAsked).Max();
        var within = Months.Where(month => month.Key.Period >= first && month.Key.Period <= last && read.Kinds.Contains(month.Key.Kind));
        foreach (var months in within.GroupBy(month => (month.Key.Kind, Day: PeriodDay.Of(query.Period, month.Key.Period * 100))))
        {
            // By number, and not each of a hundred thousand under its key.
            var added = new FiveCounts[most + 1];
            foreach (var month in months)
            {
                foreach (ref readonly var kept in month.Value.AsSpan())
                {
                    if (numbers[kept.Name] is var number and not NotAsked) added[number].Add(kept.Counts);
                }
            }

            var (kind, day) = months.Key;
            for (var number = 0; number <= most; number++)
            {
                if (added[number].IsZero) continue;
                sums.Add(agencies ? sums.KeyOf(kind, day, number, 0, -1, -1) : sums.KeyOf(kind, day, 0, number, -1, -1), added[number]);
            }
        }
    }
}
