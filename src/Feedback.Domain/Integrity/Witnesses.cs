using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>What the ratings that carry receipts say of the same days.</summary>
internal enum Testimony
{
    /// <summary>They lean the same way: something happened.</summary>
    SameWay,

    /// <summary>They are as they always were.</summary>
    AsUsual,

    /// <summary>There are too few.</summary>
    TooFew,
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

    /// <param name="accused">Ratings under suspicion do not speak for themselves.</param>
    public Testimony Ask(string agency, IEnumerable<DateOnly> days, AnswerClass answers, Func<RatingTrace, bool> accused)
    {
        var (heard, leaning) = (0, 1.0);
        foreach (var cell in days.SelectMany(day => _verified[(agency, day)]).GroupBy(group => group.Key))
        {
            // Scales are not pooled: each one speaks for itself, by its share of the same end.
            var end = cell.Key.Scale == answers.Scale ? answers : AnswerClass.Ends(cell.Key.Scale)[answers.Scale.IsLow(answers.Values[0]) ? 0 : 1];
            var counts = SubjectGroup.CountsOf(cell.Key.Scale, cell.SelectMany(group => group.Traces).Where(trace => !accused(trace)));
            var n = counts.Sum();
            if (n < rules.FewestWitnesses) continue;
            heard++;
            var usual = baseline.Scores(cell.Key);
            leaning = Math.Min(leaning, Tails.Share(end.CountIn(counts), n, end.ShareIn(usual), usual.Correlation));
        }

        return heard == 0 ? Testimony.TooFew : leaning < rules.Corroborated ? Testimony.SameWay : Testimony.AsUsual;
    }

    /// <summary>Whether a rating is of the subject.</summary>
    public static bool IsOf(SubjectKey subject, RatingTrace trace) => subject.Kind switch
    {
        SubjectKind.Issuer => trace.Issuer == subject.Code,
        SubjectKind.Network => trace.Network == subject.Code,
        SubjectKind.Device or SubjectKind.Kiosk => trace.Device == subject.Code,
        SubjectKind.Cell => false,
    };
}
