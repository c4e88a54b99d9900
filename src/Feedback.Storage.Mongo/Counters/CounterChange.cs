namespace Feedback.Storage.Mongo.Counters;

/// <summary>What one batch (or, at seat 0, one step of a recount) adds to one counter.</summary>
internal readonly record struct CounterChange(int Seat, long Sequence, CounterKey Key, FiveCounts Counts);
