namespace Feedback.Storage.Mongo.Counters;

/// <summary>Where in its document a key is counted: the section, the name in it, and the slot of the name.</summary>
internal readonly record struct CounterPlace(bool Totals, CounterSection Section, string Name, CounterSlot Slot)
{
    /// <summary>One place, and in a book two.</summary>
    public static IEnumerable<CounterPlace> Of(CounterGrain grain, CounterKey key)
    {
        var apart = CounterSlot.Of(0, key.Channel, key.Outcome);
        var day = CounterSlot.Of(key.Day % 100, key.Channel, key.Outcome);
        var all = new CounterSection(key.Kind, "");
        switch (grain)
        {
            case CounterGrain.CountryMonths:
                yield return new(false, all, "", CounterSlot.Of(key.Day / 100 % 100, key.Channel, key.Outcome));
                break;
            case CounterGrain.CountryDays:
                yield return new(false, all, "", day);
                break;
            case CounterGrain.AgencyMonths:
                yield return new(false, all, key.Agency, default);
                break;
            case CounterGrain.ServiceMonths:
                yield return new(false, all, key.Service, default);
                break;
            case CounterGrain.AgencyMonthsApart or CounterGrain.AgencyDays:
                yield return new(false, all, key.Agency, apart);
                break;
            case CounterGrain.ServiceMonthsApart or CounterGrain.ServiceDays:
                yield return new(false, all, key.Service, apart);
                break;
            case CounterGrain.AgencyBooks:
                yield return new(true, all, "", apart);
                yield return new(false, all, key.Service, day);
                break;
            case CounterGrain.ServiceBooks:
                yield return new(true, new CounterSection(key.Kind, key.Service), "", apart);
                yield return new(false, new CounterSection(key.Kind, key.Service), key.Agency, day);
                break;
        }
    }
}
