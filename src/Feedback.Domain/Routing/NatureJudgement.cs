namespace Feedback.Domain.Routing;

/// <summary>
/// Rules and model together. For a denunciation a sure rule or a likely one by the model is enough: one taken for a petition could be shown to the accused, a
/// petition taken for one only waits for a person. What is neither is a formal complaint, a question or a petition.
/// </summary>
public static class NatureJudgement
{
    /// <summary>A petition below this is looked at by a person before the agency sees it.</summary>
    public const double Sure = 0.6;

    /// <summary>A rule that is sure needs no model; a weaker one needs it not to disagree, else a person looks.</summary>
    private const double SureRule = 0.85;

    /// <summary>How sure a petition is called whose text may be a denunciation.</summary>
    private const double Doubtful = 0.5;

    /// <param name="scores">None while there is no model: then the rules decide alone.</param>
    public static NatureFinding Of(NatureFinding rules, NatureScores? scores)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (scores is not { Thresholds: var least }) return rules;
        var accused = rules.Code == Nature.Denunciation;
        if (scores.Denunciation >= least.Denunciation || (accused && (rules.Confidence >= SureRule || scores.Denunciation >= least.Doubt)))
            return new NatureFinding(Nature.Denunciation, Surer(rules, Nature.Denunciation, scores.Denunciation));
        if (rules.Code == Nature.FormalComplaint || scores.FormalComplaint >= least.FormalComplaint)
            return new NatureFinding(Nature.FormalComplaint, Surer(rules, Nature.FormalComplaint, scores.FormalComplaint));
        var doubtful = accused || scores.Denunciation >= least.Doubt;
        if (scores.Question >= least.Question) return new NatureFinding(Nature.Question, doubtful ? Doubtful : Rounded(scores.Question));
        return new NatureFinding(Nature.Petition, doubtful ? Doubtful : Math.Max(Sure, Rounded(scores.Petition)));
    }

    private static double Surer(NatureFinding rules, Nature nature, double probability) =>
        Rounded(rules.Code == nature ? Math.Max(rules.Confidence, probability) : probability);

    private static double Rounded(double probability) => Math.Round(probability, 4);
}
