namespace Feedback.Domain.Indices.Statistics;

/// <summary>p values adjusted for having asked many questions at once.</summary>
public static class MultipleComparisons
{
    /// <summary>
    /// Holm (1979): rejecting where the adjusted value is at most a keeps the chance of any false rejection at most a,
    /// whatever the dependence. In the order given.
    /// </summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> values)
    {
        var order = Ascending(values);
        var adjusted = new double[values.Count];
        var floor = 0d;
        for (var i = 0; i < order.Length; i++)
        {
            floor = Math.Max(floor, Math.Min(1, values[order[i]] * (order.Length - i)));
            adjusted[order[i]] = floor;
        }

        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg (1995): rejecting where the adjusted value is at most a keeps the expected share of false ones among the
    /// rejections at most a, for independent or positively dependent tests. In the order given.
    /// </summary>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> values)
    {
        var order = Ascending(values);
        var adjusted = new double[values.Count];
        var ceiling = 1d;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            ceiling = Math.Min(ceiling, values[order[i]] * order.Length / (i + 1));
            adjusted[order[i]] = ceiling;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> values)
    {
        foreach (var value in values)
        {
            if (!(value is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(values), value, "A p value lies within 0..1.");
        }

        int[] order = [.. Enumerable.Range(0, values.Count)];
        Array.Sort(order, (a, b) => values[a].CompareTo(values[b]));
        return order;
    }
}
