using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite;

/// <summary>What the counters of one kind of rating have in common; service is empty in the coarse ones, scale and stratum are -1 for receipts.</summary>
internal readonly record struct SeriesKey(string Agency, string Service, int Channel, int Outcome, int Scale, int Stratum)
{
    public static SeriesKey Of(Rating rating) => new(
        rating.Agency,
        rating.Service,
        (int)rating.Channel,
        rating.Outcome is { } outcome ? (int)outcome : -1,
        (int)rating.Answer.Scale,
        (int)rating.Stratum);

    public static SeriesKey Of(Receipt receipt) =>
        new(receipt.Agency, receipt.Service, (int)receipt.Channel, (int)receipt.Outcome, -1, -1);

    public SeriesKey WithoutService() => this with { Service = "" };
}
