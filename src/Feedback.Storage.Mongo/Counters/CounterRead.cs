using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Days and kinds of a query and the grain they are read from.</summary>
/// <param name="Totals">Of a book, the totals of whole months.</param>
internal sealed record CounterRead(CellQuery Query, IReadOnlyList<CounterKind> Kinds, CounterGrain Grain, bool Totals, DateOnly From, DateOnly To)
{
    private const int Tables = 3;
    private const int TablesApart = 40;

    /// <summary>What answers a query. A table is of one kind: of kinds that are wanted whole the country's counters are read, or whatever is smallest for the filters.</summary>
    public static IReadOnlyList<CounterRead> Of(CellQuery query, AskedKinds kinds)
    {
        var all = Of(query, kinds.All);
        var (apart, whole) = (kinds.All.Where(kind => !kinds.IsWhole(kind)).ToList(), kinds.All.Where(kinds.IsWhole).ToList());
        if (whole.Count == 0 || !all.Any(read => read.Grain.IsTable())) return all;
        return
        [
            .. all.Select(read => read with { Kinds = apart }),
            .. Of(query with { ByAgency = false, ByService = false, ByChannel = false, ByOutcome = false, Period = CellPeriod.All }, whole),
        ];
    }

    /// <summary>
    /// Books where few agencies or services are asked for, tables where many are. What is few follows from the sizes of the
    /// documents: a book is read whole for a few of its numbers, a table for a few of its names.
    /// </summary>
    private static IReadOnlyList<CounterRead> Of(CellQuery query, IReadOnlyList<CounterKind> kinds)
    {
        if (query.From > query.To || query.Agencies is { Count: 0 } || query.Services is { Count: 0 }) return [];
        var (byAgency, byService) = (query.ByAgency || query.Agencies is not null, query.ByService || query.Services is not null);
        if (byAgency && byService)
        {
            var shelves = query.Services is { } services && (query.Agencies is null || query.Agencies.Count > 4 * services.Count) && services.Count <= TablesApart;
            return [new CounterRead(query, kinds, shelves ? CounterGrain.ServiceBooks : CounterGrain.AgencyBooks, false, query.From, query.To)];
        }

        var span = CellSpan.Of(query);
        var days = span.Days.Select(days => new CounterRead(query, kinds, Days(query, byAgency, byService, days), false, days.From, days.To));
        if (span.Months is not { } months) return [.. days];
        var grain = Months(query, byAgency, byService);
        return [new CounterRead(query, kinds, grain, grain.IsBook(), months.From, months.To), .. days];
    }

    private static CounterGrain Months(CellQuery query, bool byAgency, bool byService)
    {
        var apart = query.ByChannel || query.ByOutcome;
        if (byAgency)
        {
            return query.Agencies?.Count <= (apart ? TablesApart : Tables) ? CounterGrain.AgencyBooks : apart ? CounterGrain.AgencyMonthsApart : CounterGrain.AgencyMonths;
        }

        if (!byService) return CounterGrain.CountryMonths;
        return query.Services?.Count <= (apart ? TablesApart : Tables) ? CounterGrain.ServiceBooks : apart ? CounterGrain.ServiceMonthsApart : CounterGrain.ServiceMonths;
    }

    /// <summary>A book holds a month of days of one, a table a day of all.</summary>
    private static CounterGrain Days(CellQuery query, bool byAgency, bool byService, (DateOnly From, DateOnly To) days)
    {
        if (!byAgency && !byService) return CounterGrain.CountryDays;
        var number = days.To.DayNumber - days.From.DayNumber + 1;
        var books = (long)((byAgency ? query.Agencies : query.Services)?.Count ?? 1000) * ((number / 30) + 1);
        return byAgency
            ? books <= number * 14L ? CounterGrain.AgencyBooks : CounterGrain.AgencyDays
            : books <= number * 8L ? CounterGrain.ServiceBooks : CounterGrain.ServiceDays;
    }
}
