using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Counts a rating as the batches up to a cut left it, whatever later ones have made of it: these are counted from the log.</summary>
internal static class CutRating
{
    /// <summary>What is kept of a rating before it is changed: no more than is counted.</summary>
    public static Rating Counted(Rating rating) => rating with
    {
        Answer = rating.Answer with { Comment = null, Drivers = [], Language = null },
        History = [],
        Origin = null,
        DedupeKey = null,
    };

    /// <summary>False for a rating that was not there yet.</summary>
    public static bool Count(CounterTally tally, RatingDocument rating, IReadOnlyDictionary<string, long> cut)
    {
        IReadOnlyList<Rating> bodies = [.. rating.Past ?? [], rating.Body];

        // Of what an older version changed the earlier bodies are not known; it was all before the cut.
        var first = rating.Batches.Count - bodies.Count;
        var counted = false;
        for (var i = first; i < rating.Batches.Count; i++)
        {
            if (!IsWithin(rating.Batches[i], cut))
            {
                if (i == first && first > 0) throw new StoreUnavailableException("A process of an older version changes ratings; stop it and count again.");
                continue;
            }

            if (i > first) tally.Count(bodies[i - 1 - first], -1);
            tally.Count(bodies[i - first], 1);
            counted = true;
        }

        return counted;
    }

    public static bool IsWithin(string tag, IReadOnlyDictionary<string, long> cut)
    {
        var (seat, sequence) = WriterDocument.Parse(tag);
        return seat == 0 || sequence <= (cut.At(seat) ?? 0);
    }
}
