using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Trials.Disclosure;

/// <summary>The defences of public tables, each of which can be left out to see what it is worth.</summary>
/// <param name="Rounding">Counts are rounded to multiples of three.</param>
/// <param name="WholeRow">Which way is drawn from all the row's counts, not from each count alone.</param>
/// <param name="Complements">What would give a hidden row away by subtraction is hidden too.</param>
/// <param name="Tree">Complements look at every level, and all below a hidden row is hidden; else each group of siblings stands alone.</param>
/// <param name="Grid">Only months, quarters and the year are printed; else any span of months.</param>
/// <param name="Least">Answers a row must have.</param>
/// <param name="Carry">A correction leaves rows as they were in which fewer than ten ratings have changed.</param>
/// <param name="Further">One count in eight goes a step of three further, so that no single bound is sure; else the first rule, under which earlier publications stand.</param>
internal sealed record Defences(
    bool Rounding = true, bool WholeRow = true, bool Complements = true, bool Tree = true, bool Grid = true, int Least = 10, bool Carry = true, bool Further = true)
{
    public IReadOnlyList<Period> Periods => Grid ? Period.Grid : Period.Spans;

    public RoundingRule Rule => Further ? RoundingRule.Further : RoundingRule.Neighbour;

    /// <summary>How far a printed count may be from the true one.</summary>
    public int Slack => !Rounding ? 0 : CountRounding.Base - 1 + (Further ? CountRounding.Base : 0);

    /// <summary>What a printed count can have been. A count of none is always printed as none, so that any other print has an answer behind it.</summary>
    public (long Low, long High) Around(long printed) => (printed == 0 ? 0 : Math.Max(1, printed - Slack), printed + Slack);
}
