using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>The documents of a read, by name where they can be named, else all between the first and the last period; and what of them is sent.</summary>
internal static class CounterFilter
{
    private const int MostNamed = 1500;
    private const int MostParts = 100;

    /// <summary>Null when there can be none.</summary>
    public static FilterDefinition<CounterDocument>? Of(CounterRead read, IReadOnlyCollection<CounterKind> kinds, CounterState state)
    {
        var from = Math.Max(StoredDay.Of(read.From), state.First);
        var to = Math.Min(StoredDay.Of(read.To), state.Last);
        if (from > to) return null;

        var filter = Builders<CounterDocument>.Filter;
        var owners = Owners(read.Grain, read.Query, kinds);
        var most = owners is null ? 0 : MostNamed / Math.Max(1, owners.Count);
        var periods = Periods(read.Grain, from, to).Take(most + 1).ToList();
        if (owners is not null && periods.Count <= most)
        {
            return filter.In(row => row.Id, from period in periods from owner in owners select new CounterRowKey(read.Grain, period, owner).Id);
        }

        return Between(read.Grain, from, to);
    }

    /// <summary>All of a grain from the period of one day (yyyymmdd) to that of another.</summary>
    public static FilterDefinition<CounterDocument> Between(CounterGrain grain, int from, int to)
    {
        // One letter after the bar: past every owner of the last period.
        var end = CounterRowKey.Prefix(grain, grain.Period(to))[..^1] + "}";
        return Builders<CounterDocument>.Filter.Gte(row => row.Id, CounterRowKey.Prefix(grain, grain.Period(from)))
            & Builders<CounterDocument>.Filter.Lt(row => row.Id, end);
    }

    public static ProjectionDefinition<CounterDocument> Projection(CounterRead read)
    {
        var projection = Builders<CounterDocument>.Projection;
        var services = read.Grain == CounterGrain.ServiceBooks ? read.Query.Services! : (IReadOnlyCollection<string>)[""];
        if (read.Grain.IsTable() || read.Kinds.Count * services.Count > MostParts) return projection.Exclude(read.Totals ? "c" : "t");

        var set = read.Totals ? "t." : "c.";
        return projection.Combine(
            read.Kinds.SelectMany(kind => services.Select(service => projection.Include(set + new CounterSection(kind, service).Name))).Prepend(projection.Include("w")));
    }

    private static IReadOnlyCollection<string>? Owners(CounterGrain grain, CellQuery query, IReadOnlyCollection<CounterKind> kinds) => grain switch
    {
        CounterGrain.AgencyBooks => query.Agencies,
        CounterGrain.ServiceBooks => query.Services?.Select(ServiceShelf.Of).ToHashSet(StringComparer.Ordinal),
        _ when grain.IsTable() => [.. kinds.Select(CounterGrains.OwnerOf)],
        _ => [""],
    };

    private static IEnumerable<int> Periods(CounterGrain grain, int from, int to)
    {
        var last = grain.Period(to);
        var day = StoredDay.ToDay(from);
        for (var period = grain.Period(from); period <= last; period = grain.Period(StoredDay.Of(day)))
        {
            yield return period;
            if (period == last) break;
            day = grain.Unit() switch { 1 => day.AddDays(1), 100 => day.AddDays(1 - day.Day).AddMonths(1), _ => new DateOnly(day.Year + 1, 1, 1) };
        }
    }
}
