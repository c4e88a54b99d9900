using Feedback.Domain.Records;

namespace Feedback.Storage.Tests.Contract;

/// <summary>An office record of no kind in use.</summary>
public sealed record SampleRecord(string Id, int Version, string Text, decimal Share, IReadOnlyDictionary<string, long> Counts, DateTimeOffset At) : IOfficeRecord;
