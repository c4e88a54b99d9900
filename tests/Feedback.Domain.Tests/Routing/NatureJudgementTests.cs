using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class NatureJudgementTests
{
    private static readonly NatureThresholds Least = new(Denunciation: 0.3, Doubt: 0.1, FormalComplaint: 0.5, Question: 0.6);

    [Theory]
    // A sure rule or the model is enough for a denunciation.
    [InlineData(Nature.Denunciation, 0.85, 0.01, 0.0, 0.0, Nature.Denunciation, 0.85)]
    [InlineData(Nature.Denunciation, 0.55, 0.10, 0.0, 0.0, Nature.Denunciation, 0.55)]
    // A weak rule against the model: a person looks.
    [InlineData(Nature.Denunciation, 0.70, 0.01, 0.0, 0.0, Nature.Petition, 0.50)]
    [InlineData(Nature.Petition, 0.80, 0.30, 0.0, 0.0, Nature.Denunciation, 0.30)]
    [InlineData(Nature.FormalComplaint, 0.95, 0.35, 0.6, 0.0, Nature.Denunciation, 0.35)]
    // Then the formal complaint, then the question.
    [InlineData(Nature.FormalComplaint, 0.70, 0.01, 0.1, 0.0, Nature.FormalComplaint, 0.70)]
    [InlineData(Nature.Petition, 0.80, 0.01, 0.5, 0.0, Nature.FormalComplaint, 0.50)]
    [InlineData(Nature.Question, 0.70, 0.01, 0.1, 0.7, Nature.Question, 0.70)]
    // A question only by the rules is a petition: they find every question mark.
    [InlineData(Nature.Question, 0.70, 0.01, 0.1, 0.2, Nature.Petition, 0.69)]
    // In doubt a person looks: below 0.6.
    [InlineData(Nature.Petition, 0.80, 0.29, 0.1, 0.0, Nature.Petition, 0.50)]
    [InlineData(Nature.Petition, 0.80, 0.10, 0.1, 0.7, Nature.Question, 0.50)]
    [InlineData(Nature.Petition, 0.50, 0.09, 0.1, 0.0, Nature.Petition, 0.81)]
    public void Rules_and_model_decide_together(
        Nature rule, double sure, double denunciation, double formal, double question, Nature expected, double confidence)
    {
        var scores = new NatureScores(denunciation, formal, question, 1 - denunciation - formal - question, Least);
        NatureJudgement.Of(new NatureFinding(rule, sure), scores).ShouldBe(new NatureFinding(expected, confidence));
    }

    [Fact]
    public void Without_a_model_the_rules_decide_alone() =>
        NatureJudgement.Of(new NatureFinding(Nature.Question, 0.7), null).ShouldBe(new NatureFinding(Nature.Question, 0.7));
}
