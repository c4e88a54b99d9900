namespace Feedback.Domain.Indices.Questions;

/// <summary>One cell whose share satisfied moved.</summary>
/// <param name="Before">Share satisfied in the earlier period, 0..1.</param>
/// <param name="Difference">Now less before, -1..1.</param>
/// <param name="Interval">Newcombe's 95 % interval of the difference.</param>
/// <param name="P">Two-sided, for this cell alone.</param>
/// <param name="Q">Benjamini-Hochberg over all cells compared.</param>
/// <param name="Flags"><see cref="MayBeChance"/> or nothing.</param>
public sealed record Mover(
    string Key,
    long NBefore,
    long NNow,
    decimal Before,
    decimal Now,
    decimal Difference,
    FigureInterval Interval,
    double P,
    double Q,
    IReadOnlyList<string> Flags)
{
    /// <summary>q is above 0.05: alone the cell would count as moved, among so many compared it may be chance.</summary>
    public const string MayBeChance = "may-be-chance";
}

/// <summary>The answer to "which rose and fell most": see <see cref="MoversNote"/>.</summary>
/// <param name="Compared">Cells with at least 30 answers in both periods.</param>
/// <param name="Rose">All whose interval lies above 0, listed or not.</param>
/// <param name="Fell">All whose interval lies below 0, listed or not.</param>
/// <param name="TooFew">Cells left out for fewer than 30 answers in either period; which ones is not told.</param>
public sealed record MoverFindings(
    IReadOnlyList<Mover> Risers,
    IReadOnlyList<Mover> Fallers,
    int Compared,
    int Rose,
    int Fell,
    int TooFew);
