namespace Feedback.Domain.Indices;

/// <summary>A cell's key as one text, to find the same cell in another table of the same dimensions.</summary>
public static class CellKeys
{
    public static string Text(this SatisfactionCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return string.Join('|', cell.Key.Values);
    }
}
