using System.Globalization;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>The answers that a table has a column each for: those of its scale, or of every scale it keeps apart.</summary>
internal static class SatisfactionValues
{
    public static IReadOnlyList<string> Of(SatisfactionQuery query) =>
    [
        .. (query.By.Contains(Dimension.Scale) ? Enum.GetValues<Scale>() : [query.Scale])
            .SelectMany(scale => scale.Values()).Distinct().Order().Select(value => value.ToString(CultureInfo.InvariantCulture)),
    ];
}
