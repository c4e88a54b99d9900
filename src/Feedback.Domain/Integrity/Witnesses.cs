using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>What the ratings that carry receipts say of the same days.</summary>
internal enum Testimony
{
    /// <summary>They lean the same way: something happened.</summary>
    SameWay,

    /// <summary>They are as they always were, and would not be if what the accused ratings say were true.</summary>
    AsUsual,

    /// <summary>There are too few, or they fit either.</summary>
    Unsure,
}

/// <summary>
/// Verified ratings of each agency and day. When a counter really fails, those who hold receipts are angry too: their leaning the same
/// way is what tells an outcry from a campaign. Open ratings are no witnesses, as two networks of one attacker would vouch for each other.
/// </summary>
internal sealed class Witnesses(IReadOnlyList<SubjectGroup> groups, IntegrityBaseline baseline, IntegrityRules rules)
{
    private readonly ILookup<(string Agency, DateOnly Day), SubjectGroup> _verified = groups
        .Where(group => group.Key is { Kind: SubjectKind.Cell, Code: null, Stratum: Stratum.Verified })
        .ToLookup(group => (group.Key.Agency, group.Day));

    /// <param name="leaning">Which way the accused ratings lean, and how far.</param>
    /// <param name="accused">Ratings under suspicion do not speak for themselves.</param>
    public Testimony Ask(string agency, IEnumerable<DateOnly> days, OneSided leaning, Func<RatingTrace, bool> accused)
    {
        var (answers, along, against) = (leaning.Class, 1.0, 1.0);
        foreach (var cell in days.SelectMany(day => _verified[(agency, day)]).GroupBy(group => group.Key))
        {
            // Scales are not pooled: each one speaks for itself, by its share of the same end.
            var end = cell.Key.Scale == answers.Scale ? answers : AnswerClass.Ends(cell.Key.Scale)[answers.Scale.IsLow(answers.Values[0]) ? 0 : 1];
            var counts = SubjectGroup.CountsOf(cell.Key.Scale, cell.SelectMany(group => group.Traces).Where(trace => !accused(trace)));
            var n = counts.Sum();
            if (n < rules.FewestWitnesses) continue;
            var usual = baseline.Scores(cell.Key);
            var (count, share) = (end.CountIn(counts), end.ShareIn(usual));
            along = Math.Min(along, Tails.Share(count, n, share, usual.Correlation));

            // Who rates openly after a bad day is angrier than who rates at the counter: a third of the leaning would do.
            var moved = Math.Clamp(share + ((leaning.Share - leaning.UsualShare) / 3), share, 1 - 1e-6);
            against = Math.Min(against, Tails.Share(n - count, n, 1 - moved, usual.Correlation));
        }

        return along < rules.Corroborated ? Testimony.SameWay : against < rules.Corroborated ? Testimony.AsUsual : Testimony.Unsure;
    }

    /// <summary>
    /// Whether a burst may be set aside. Anger of people with receipts is kept unless others with receipts speak against it: the index
    /// is there to hear it, and nobody gains by inventing dossiers to scold. Praise of people with receipts is kept unless it is all of one
    /// value and most of it beyond what is usual: a day of a mobile desk is busy and happy too, in fours and fives.
    /// </summary>
    public bool Allow(SubjectKey accused, OneSided leaning, Testimony testimony) => testimony switch
    {
        Testimony.SameWay => false,
        Testimony.AsUsual => true,
        Testimony.Unsure => accused.Stratum == Stratum.Open
            || (!accused.Scale.IsLow(leaning.Class.Values[0])
                && leaning.Class.Values.Count == 1
                && leaning.Excess >= rules.ExcessWithoutWitnesses * leaning.N),
    };

    /// <summary>Whether a rating is of the subject.</summary>
    public static bool IsOf(SubjectKey subject, RatingTrace trace) => subject.Kind switch
    {
        SubjectKind.Issuer => trace.Issuer == subject.Code,
        SubjectKind.Network => trace.Network == subject.Code,
        SubjectKind.Device or SubjectKind.Kiosk => trace.Device == subject.Code,
        SubjectKind.Cell => false,
    };
}
