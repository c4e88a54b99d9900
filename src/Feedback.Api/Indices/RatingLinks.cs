using System.Globalization;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>The call of ListRatings that lists the ratings behind a cell.</summary>
internal static class RatingLinks
{
    /// <summary>Null where ListRatings cannot tell them apart: it filters by agency, service, stratum, scale and days. Its days are those of receipt.</summary>
    public static string? Of(SatisfactionQuery query, SatisfactionCell cell)
    {
        if (cell.Key.Keys.Any(name => name is not ("agency" or "service" or "stratum" or "scale" or "day" or "month" or "quarter" or "year"))) return null;
        if (query.Province is not null || query.Field is not null || query.Channel is not null || query.Outcome is not null || query.Factor != Factor.Overall) return null;
        var (from, to) = Span(query, cell);
        var parameters = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}"),
            "stratum=" + cell.Key.GetValueOrDefault("stratum", query.Stratum.ToString().ToLowerInvariant()),
            "scale=" + cell.Key.GetValueOrDefault("scale", query.Scale.ToString().ToLowerInvariant()),
        };
        if ((cell.Key.GetValueOrDefault("agency") ?? query.Agency) is { } agency) parameters.Add("agency=" + Uri.EscapeDataString(agency));
        if ((cell.Key.GetValueOrDefault("service") ?? query.Service) is { } service) parameters.Add("service=" + Uri.EscapeDataString(service));
        return "/v1/ratings?" + string.Join('&', parameters);
    }

    private static (DateOnly From, DateOnly To) Span(SatisfactionQuery query, SatisfactionCell cell)
    {
        var (from, to) = (query.From, query.To);
        foreach (var name in new[] { "year", "quarter", "month", "day" })
        {
            if (cell.Key.GetValueOrDefault(name) is not { } text) continue;
            var (first, last) = name == "day"
                ? (DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                : Domain.Calendar.CalendarPeriod.Parse(text) is { } period ? (period.First, period.Last) : (from, to);
            (from, to) = (first > from ? first : from, last < to ? last : to);
        }

        return (from, to);
    }
}
