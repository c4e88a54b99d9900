using System.Globalization;
namespace Feedback.Domain.Integrity;

/// <summary>
/// The same long comment many times about one agency. Set aside are all but the first, which somebody wrote. Comments that officials
/// write down for citizens are passed over: they use forms of words.
/// </summary>
internal sealed class CommentDetector(IntegrityBaseline baseline, Witnesses witnesses, IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        List<SubjectGroup> cells = [.. groups.Where(group => group.Key is { Kind: SubjectKind.Cell, Code: null })];
        var uses = cells.SelectMany(cell => cell.Traces.Where(IsSpoken).Select(trace => (trace.CommentPrint, cell.Day)))
            .GroupBy(use => use).ToDictionary(use => use.Key, use => use.Count());
        foreach (var cell in cells)
        {
            foreach (var same in cell.Traces.Where(IsSpoken).GroupBy(trace => trace.CommentPrint))
            {
                var here = same.ToList();
                if (here.Count < rules.FewestIdenticalComments || baseline.IsCommonPhrase(same.Key!.Value)) continue;
                if (here.Count < rules.CommentConcentration * uses[(same.Key, cell.Day)]) continue;
                yield return Write(cell, same.Key.Value, here);
            }
        }
    }

    private RatingFlag Write(SubjectGroup cell, ulong print, List<RatingTrace> same)
    {
        var accused = cell with { Key = cell.Key with { Code = print.ToString("x16", CultureInfo.InvariantCulture) } };
        var ends = AnswerClass.Ends(cell.Key.Scale);
        var lean = same.Count(ends[0].Holds) > same.Count / 2 ? ends[0] : ends[1];
        var sides = OneSided.Find(SubjectGroup.CountsOf(cell.Key.Scale, same), baseline.Scores(cell.Key), [lean])!;
        var testimony = witnesses.Ask(cell.Key.Agency, [cell.Day], sides, trace => trace.CommentPrint == print);
        var sets = witnesses.Allow(cell.Key, sides, testimony);
        return accused.Flag(
            FlagKind.IdenticalComments,
            same,
            [.. same.Skip(1).Select(trace => trace.Id).Order()],
            sets,
            new FlagEvidence(same.Count, 1, null, (double)same.Count(lean.Holds) / same.Count, null),
            $"{same.Count} ratings of this agency carry the same long comment, which is no common phrase.",
            $"{same.Count} đánh giá về cơ quan này có cùng một nhận xét dài, không phải câu nói quen thuộc.");
    }

    private static bool IsSpoken(RatingTrace trace) => trace is { CommentPrint: not null, Assisted: false };
}
