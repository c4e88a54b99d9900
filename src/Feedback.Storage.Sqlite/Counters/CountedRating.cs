using System.Collections.Immutable;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What counters need of a stored rating: a recount reads millions, most of which is comment and history.</summary>
internal sealed record CountedRating(
    Stratum Stratum, string Agency, string Service, Channel Channel, Outcome? Outcome, CountedAnswer Answer, DateTimeOffset OccurredAt, SetAside? SetAside)
{
    public Rating ToRating() => new(
        Guid.Empty, null, Stratum, Agency, Service, Channel, Outcome, false,
        new Answer(Answer.Scale, Answer.Score, Answer.Factors ?? ImmutableDictionary<Factor, int>.Empty, [], null, null), OccurredAt, default, null, [], null, SetAside);
}

/// <inheritdoc cref="CountedRating"/>
internal sealed record CountedAnswer(Scale Scale, int Score, IReadOnlyDictionary<Factor, int>? Factors);
