using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>From held-out texts: the thresholds of the natures, and how well rules and model together find each.</summary>
internal static class NatureFigures
{
    /// <summary>Denunciations that must be restricted at once. More would cost petitions: docs/classifier.md has both.</summary>
    private const double Found = 0.951;

    /// <summary>Denunciations that at least a person must look at before the agency.</summary>
    private const double FoundOrDoubted = 0.99;

    private const double Step = 0.005;

    /// <summary>The highest thresholds that still find enough denunciations, and those of the others with the best F1.</summary>
    public static NatureThresholds Thresholds(IReadOnlyList<JudgedNature> judged)
    {
        if (judged.Count == 0) return new NatureThresholds(0.5, 0.1, 0.5, 0.5);
        var least = new NatureThresholds(Highest(judged, Found), Highest(judged, FoundOrDoubted), HeldOutFigures.Never, HeldOutFigures.Never);
        least = Best(judged, Nature.FormalComplaint, at => least with { FormalComplaint = at });
        return Best(judged, Nature.Question, at => least with { Question = at });
    }

    public static IReadOnlyList<NatureQuality> Quality(IReadOnlyList<JudgedNature> judged, NatureThresholds least) =>
        [.. Enum.GetValues<Nature>().Select(nature => Quality(judged, least, nature))];

    public static NatureQuality Quality(IReadOnlyList<JudgedNature> judged, NatureThresholds least, Nature nature)
    {
        var (of, named, right) = (0, 0, 0);
        foreach (var one in judged)
        {
            var isOne = one.Model.Field == NatureCorpus.Class(nature);
            var isNamed = Judge(one, least) == nature;
            if (isOne) of++;
            if (isNamed) named++;
            if (isOne && isNamed) right++;
        }

        return new NatureQuality(nature, of, of == 0 ? 0 : (double)right / of, named == 0 ? 0 : (double)right / named);
    }

    public static Nature Judge(JudgedNature one, NatureThresholds least)
    {
        double Of(Nature nature) => one.Model.ScoreOf(NatureCorpus.Class(nature));
        return NatureJudgement.Of(
            one.Rules, new NatureScores(Of(Nature.Denunciation), Of(Nature.FormalComplaint), Of(Nature.Question), Of(Nature.Petition), least)).Code;
    }

    private static double Highest(IReadOnlyList<JudgedNature> judged, double recall)
    {
        var denunciations = judged.Where(one => one.Model.Field == NatureCorpus.Class(Nature.Denunciation)).ToList();
        for (var at = 0.95; at > Step; at -= Step)
        {
            if (Quality(denunciations, new NatureThresholds(at, 0, HeldOutFigures.Never, HeldOutFigures.Never), Nature.Denunciation).Recall >= recall) return at;
        }

        return Step;
    }

    private static NatureThresholds Best(IReadOnlyList<JudgedNature> judged, Nature nature, Func<double, NatureThresholds> with) =>
        Enumerable.Range(1, 17).Select(at => with(at * 0.05)).MaxBy(least =>
        {
            var quality = Quality(judged, least, nature);
            return quality.Recall + quality.Precision == 0 ? 0 : 2 * quality.Recall * quality.Precision / (quality.Recall + quality.Precision);
        })!;
}
