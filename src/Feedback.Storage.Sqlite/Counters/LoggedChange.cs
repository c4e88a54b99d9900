namespace Feedback.Storage.Sqlite.Counters;

/// <summary>One change of the log, its agency and service by their numbers in <see cref="CodeNumbers"/>.</summary>
/// <param name="Seq">The entry of the log it stands in; several share one.</param>
/// <param name="Day">yyyymmdd in Viet Nam.</param>
/// <param name="Outcome">-1 when unknown.</param>
internal readonly record struct LoggedChange(
    long Seq, CounterKind Kind, int Day, int Agency, int Service, sbyte Channel, sbyte Outcome, FiveCounts Counts)
{
    public CounterSlot Slot(CounterGrain grain) => CounterSlot.Of(grain.Part(Day), Channel, Outcome);
}
