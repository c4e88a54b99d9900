using Feedback.Domain.Indices;

namespace Feedback.Api.Indices;

/// <summary>What the figures of a table are of: one scale, stratum and factor, or each of those that the table is divided by.</summary>
internal static class TableScope
{
    /// <summary>Whether cells are of several scales, strata or factors, which are not to be compared with one another.</summary>
    public static bool KeepsApart(SatisfactionQuery query) => query.By.Any(by => by is Dimension.Scale or Dimension.Stratum or Dimension.Factor);

    /// <param name="names">The name of a code of a dimension; dimensions themselves are codes of <c>dimension</c>.</param>
    public static string Of(SatisfactionQuery query, Func<string, string, string> names, bool english)
    {
        return string.Join(", ", One(Dimension.Scale, query.Scale), One(Dimension.Stratum, query.Stratum), One(Dimension.Factor, query.Factor));

        string One<T>(Dimension dimension, T value)
            where T : struct, Enum => query.By.Contains(dimension)
                ? $"{(english ? "each" : "từng")} {names("dimension", dimension.Name())}"
                : names(dimension.Name(), value.ToString().ToLowerInvariant());
    }
}
