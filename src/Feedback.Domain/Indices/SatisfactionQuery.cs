using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>What GET /v1/indices/satisfaction asks for. Days are Viet Nam's, both ends included.</summary>
/// <param name="By">In the order the cells' keys and their sorting follow; empty asks for one total.</param>
public sealed record SatisfactionQuery(DateOnly From, DateOnly To, IReadOnlyList<Dimension> By)
{
    /// <summary>The one scale counted, unless <see cref="By"/> keeps scales apart.</summary>
    public Scale Scale { get; init; } = Scale.Likert5;

    /// <summary>The one stratum counted, unless <see cref="By"/> keeps strata apart.</summary>
    public Stratum Stratum { get; init; } = Stratum.Verified;

    /// <summary>The one factor counted, unless <see cref="By"/> keeps factors apart.</summary>
    public Factor Factor { get; init; } = Factor.Overall;

    /// <summary>Top of a subtree.</summary>
    public string? Agency { get; init; }

    public string? Service { get; init; }

    /// <summary>A province's code, or <see cref="DimensionNames.None"/>.</summary>
    public string? Province { get; init; }

    /// <summary>A field's code, or <see cref="DimensionNames.None"/>.</summary>
    public string? Field { get; init; }

    public Channel? Channel { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>More would be a table nobody reads; the weights of a table's cells need two beyond its own.</summary>
    internal const int MostDimensions = 4;

    internal bool Has(Dimension dimension) => By.Contains(dimension);

    internal bool NeedsService => Service is not null || Field is not null || Has(Dimension.Service) || Has(Dimension.Field);

    /// <summary>Callers check these first; a query that fails here is a bug.</summary>
    internal void Check()
    {
        if (From > To) throw new ArgumentException("The range ends before it begins.");
        if (By.Count > MostDimensions) throw new ArgumentException($"More than {MostDimensions} dimensions.");
        if (By.Distinct().Count() != By.Count) throw new ArgumentException("A dimension is named twice.");
    }
}
