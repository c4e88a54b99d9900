using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo;

/// <summary>What a batch, or a recount, adds up to: for each counter document the places it moves and by how much.</summary>
internal sealed class CounterTally
{
    public Dictionary<SeriesKey, Dictionary<CounterPlace, long>> RatingDays { get; } = [];

    public Dictionary<SeriesKey, Dictionary<CounterPlace, long>> RatingMonths { get; } = [];

    public Dictionary<SeriesKey, Dictionary<CounterPlace, long>> ReceiptDays { get; } = [];

    /// <summary>Adds one rating (<paramref name="sign"/> 1) or takes it away (-1).</summary>
    public void Count(Rating rating, int sign)
    {
        var day = rating.OccurredAt.ToVietnamDay();
        var days = Places(RatingDays, SeriesKey.Of(rating, StoredDay.MonthOf(day)));
        var months = Places(RatingMonths, SeriesKey.Of(rating, day.Year) with { Service = "" });
        RatingTally.Visit(rating, (factor, answer) =>
        {
            Add(days, new CounterPlace(day.Day, factor, answer), sign);
            Add(months, new CounterPlace(day.Month, factor, answer), sign);
        });
    }

    /// <summary>Receipts have two counts a day, in the places of the first two answers: all, and those for late dossiers.</summary>
    public void Count(Receipt receipt)
    {
        var day = receipt.CompletedAt.ToVietnamDay();
        var places = Places(ReceiptDays, SeriesKey.Of(receipt, StoredDay.MonthOf(day)));
        Add(places, new CounterPlace(day.Day, Factor.Overall, 0), 1);
        if (receipt.IsLate) Add(places, new CounterPlace(day.Day, Factor.Overall, 1), 1);
    }

    private static Dictionary<CounterPlace, long> Places(Dictionary<SeriesKey, Dictionary<CounterPlace, long>> documents, SeriesKey key)
    {
        if (!documents.TryGetValue(key, out var places)) documents.Add(key, places = []);
        return places;
    }

    private static void Add(Dictionary<CounterPlace, long> places, CounterPlace place, int sign) =>
        places[place] = places.GetValueOrDefault(place) + sign;
}
