using System.Collections.Immutable;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// What counters need of a stored rating: a recount reads millions, most of which is comment and history. With members that are set, not a constructor's: the serializer
/// is slow at many parameters.
/// </summary>
internal sealed class CountedRating
{
    public required Stratum Stratum { get; set; }

    public required string Agency { get; set; }

    public required string Service { get; set; }

    public required Channel Channel { get; set; }

    public Outcome? Outcome { get; set; }

    public required CountedAnswer Answer { get; set; }

    public required DateTimeOffset OccurredAt { get; set; }

    public SetAside? SetAside { get; set; }

    public Rating ToRating() => new(
        Guid.Empty, null, Stratum, Agency, Service, Channel, Outcome, false,
        new Answer(Answer.Scale, Answer.Score, Answer.Factors ?? ImmutableDictionary<Factor, int>.Empty, [], null, null), OccurredAt, default, null, [], null, SetAside);
}

/// <inheritdoc cref="CountedRating"/>
internal sealed class CountedAnswer
{
    public required Scale Scale { get; set; }

    public required int Score { get; set; }

    public IReadOnlyDictionary<Factor, int>? Factors { get; set; }
}
