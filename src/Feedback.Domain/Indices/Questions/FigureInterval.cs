namespace Feedback.Domain.Indices.Questions;

/// <summary>A 95 % interval of a figure that may be negative or above 1, such as a difference of shares or an odds ratio.</summary>
public readonly record struct FigureInterval(decimal Low, decimal High)
{
    /// <summary>Whether all of it lies on one side of a value; touching counts as holding it.</summary>
    public bool Excludes(decimal value) => Low > value || High < value;
}
