using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Storage;

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
}
