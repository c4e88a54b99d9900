namespace Feedback.Classification;

/// <summary>Linear learners of ML.NET that were measured against one another.</summary>
internal enum Learner
{
    /// <summary>Multinomial logistic regression by L-BFGS.</summary>
    Regression,

    /// <summary>Multinomial logistic regression by stochastic dual coordinate ascent.</summary>
    DualAscent,

    /// <summary>One averaged perceptron per class.</summary>
    Perceptron,
}

/// <summary>How a model is trained.</summary>
/// <param name="Strength">L2 regularisation; 0 lets the learner choose.</param>
/// <param name="Unmarked">Whether each text with marks is learned a second time without, each at half weight.</param>
/// <param name="Balanced">Whether every class weighs alike, however many texts it has.</param>
/// <param name="Rounds">Passes of L-BFGS at most.</param>
internal sealed record LearnerOptions(Learner Learner, float Strength, bool Unmarked, bool Balanced, int Rounds = 40);
