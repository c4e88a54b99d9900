namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Which row of a grain's <c>counts</c>; in the order in which a fold goes through them.</summary>
/// <param name="Period">yyyy, or yyyymm in a grain of days.</param>
/// <param name="Agency">Empty where the grain does not keep agencies apart; the service likewise.</param>
internal readonly record struct CounterRowKey(int Period, string Agency, string Service) : IComparable<CounterRowKey>
{
    public int CompareTo(CounterRowKey other)
    {
        var order = Period.CompareTo(other.Period);
        if (order == 0) order = string.CompareOrdinal(Agency, other.Agency);
        return order == 0 ? string.CompareOrdinal(Service, other.Service) : order;
    }
}
