using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>Which counters answer, which are being made, and how far the log is folded into them.</summary>
internal sealed record CounterState
{
    /// <summary>Names the collection that answers; 0 while there is none yet, after an upgrade.</summary>
    public int Generation { get; init; }

    /// <summary>Per seat, the last batch that was counted from the ratings themselves and not from the log.</summary>
    public required Dictionary<string, long> Cut { get; init; }

    [BsonIgnoreIfNull]
    public CounterRebuild? Next { get; init; }

    /// <summary>Grows when a recount begins or ends.</summary>
    public int Epoch { get; init; }

    /// <summary>Grows with each folding.</summary>
    public long Folds { get; init; }

    /// <summary>Whether nothing was folded in between, nor other counters made, so that days and kinds are the same too.</summary>
    public bool IsFoldedAs(CounterState before) => (Generation, Epoch, Folds) == (before.Generation, before.Epoch, before.Folds);

    /// <summary>Per seat, the last batch that is in all counters and no longer in the log.</summary>
    public required Dictionary<string, long> Folded { get; init; }

    /// <summary>Whether what has these marks holds a batch that is not in all counters.</summary>
    public bool IsPassedBy(IReadOnlyDictionary<string, long> marks) => marks.Any(mark => mark.Key != Counters.SeatMarks.Recount && mark.Value > Folded.GetValueOrDefault(mark.Key));

    /// <summary>The first and the last day (yyyymmdd) of which there are counters.</summary>
    public int First { get; init; } = 99_991_231;

    public int Last { get; init; }

    /// <summary>The kinds of which there are counters.</summary>
    public required IReadOnlyList<int> Kinds { get; init; }
}

/// <summary>Counters that a recount is making, and how far it has come.</summary>
internal sealed record CounterRebuild
{
    public required int Generation { get; init; }

    /// <inheritdoc cref="CounterState.Cut"/>
    public required Dictionary<string, long> Cut { get; init; }

    /// <summary>Whether the ratings are done and it is at the receipts.</summary>
    public bool AtReceipts { get; init; }

    /// <summary>Whether all are counted.</summary>
    public bool Counted { get; init; }

    /// <summary>Number of the step begun last; the one before is done.</summary>
    public long Step { get; init; }

    /// <summary>The step counts the ids from this place (<see cref="Counters.IdSpace"/>) …</summary>
    public long From { get; init; }

    /// <summary>… up to this one, which is not in it; absent in a step that has not looked yet.</summary>
    [BsonIgnoreIfNull]
    public long? To { get; init; }

    public long Ratings { get; init; }

    public long Receipts { get; init; }
}
