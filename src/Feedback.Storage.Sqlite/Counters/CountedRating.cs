using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// What counters need of a stored rating: a recount reads millions, most of which is comment and history. With members that are set, not a constructor's: the serializer
/// is slow at many parameters, and makes parameters of members that C# requires.
/// </summary>
internal sealed class CountedRating
{
    [JsonRequired]
    public Stratum Stratum { get; set; }

    [JsonRequired]
    public string Agency { get; set; } = "";

    [JsonRequired]
    public string Service { get; set; } = "";

    [JsonRequired]
    public Channel Channel { get; set; }

    public Outcome? Outcome { get; set; }

    [JsonRequired]
    public CountedAnswer Answer { get; set; } = new();

    [JsonRequired]
    public DateTimeOffset OccurredAt { get; set; }

    public SetAside? SetAside { get; set; }

    public Rating ToRating() => new(
        Guid.Empty, null, Stratum, Agency, Service, Channel, Outcome, false,
        new Answer(Answer.Scale, Answer.Score, Answer.Factors ?? ImmutableDictionary<Factor, int>.Empty, [], null, null), OccurredAt, default, null, [], null, SetAside);
}

/// <inheritdoc cref="CountedRating"/>
internal sealed class CountedAnswer
{
    [JsonRequired]
    public Scale Scale { get; set; }

    [JsonRequired]
    public int Score { get; set; }

    public IReadOnlyDictionary<Factor, int>? Factors { get; set; }
}
