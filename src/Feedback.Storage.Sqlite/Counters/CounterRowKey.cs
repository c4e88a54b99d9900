namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Which row of a grain's <c>counts</c>.</summary>
/// <param name="Period">yyyy, or yyyymm in a grain of days.</param>
/// <param name="Agency">Empty where the grain does not keep agencies apart; the service likewise.</param>
internal readonly record struct CounterRowKey(int Period, string Agency, string Service);
