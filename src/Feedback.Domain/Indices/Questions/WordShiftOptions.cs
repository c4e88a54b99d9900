namespace Feedback.Domain.Indices.Questions;

/// <summary>How words that rose or fell are looked for.</summary>
/// <param name="LeastComments">A term is looked at when at least this many comments of both groups together hold it; never fewer than 5.</param>
/// <param name="PriorShare">
/// What the prior weighs in each group, as a share of the smaller group's comments, above 0 and at most 1: more shrinks more. A tenth
/// leaves common terms nearly as they are and holds back those that one group hardly has.
/// </param>
/// <param name="Top">Most terms to list in each direction.</param>
/// <param name="MostTerms">Terms held in memory at once, some 50 bytes each; beyond, the rarest are forgotten.</param>
public sealed record WordShiftOptions(int LeastComments = 5, double PriorShare = 0.1, int Top = 20, int MostTerms = 500_000)
{
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LeastComments, Suppression.SmallestShown);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PriorShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PriorShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostTerms, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MostTerms, 1_000_000);
    }
}
