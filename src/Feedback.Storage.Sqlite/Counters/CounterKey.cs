using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>The finest that is counted.</summary>
/// <param name="Day">yyyymmdd in Viet Nam.</param>
/// <param name="Outcome">-1 when unknown.</param>
internal readonly record struct CounterKey(CounterKind Kind, int Day, string Agency, string Service, int Channel, int Outcome)
{
    public static CounterKey Of(Rating rating, Factor factor) => new(
        CounterKind.Of(rating, factor), StoredDay.Of(rating.OccurredAt.ToVietnamDay()), rating.Agency, rating.Service,
        (int)rating.Channel, rating.Outcome is { } outcome ? (int)outcome : -1);

    public static CounterKey Of(Receipt receipt) => new(
        CounterKind.Receipts, StoredDay.Of(receipt.CompletedAt.ToVietnamDay()), receipt.Agency, receipt.Service,
        (int)receipt.Channel, (int)receipt.Outcome);

    /// <summary>The row of a grain it lies in.</summary>
    public CounterRowKey Row(CounterGrain grain) => new(
        grain, Kind, grain.Period(Day), grain.KeepsAgency() ? Agency : "", grain.KeepsService() ? Service : "");

    /// <summary>Its slot in that row.</summary>
    public CounterSlot Slot(CounterGrain grain) => CounterSlot.Of(grain.Part(Day), Channel, Outcome);
}

/// <summary>The key of a row of <c>counts</c>.</summary>
/// <param name="Period">yyyy, or yyyymm in a grain of days.</param>
internal readonly record struct CounterRowKey(CounterGrain Grain, CounterKind Kind, int Period, string Agency, string Service)
    : IComparable<CounterRowKey>
{
    public int CompareTo(CounterRowKey other)
    {
        var order = Grain.CompareTo(other.Grain);
        if (order == 0) order = Kind.Number.CompareTo(other.Kind.Number);
        if (order == 0) order = Period.CompareTo(other.Period);
        if (order == 0) order = string.CompareOrdinal(Agency, other.Agency);
        return order == 0 ? string.CompareOrdinal(Service, other.Service) : order;
    }
}
