using System.Globalization;
using System.Text;
using Feedback.Api.Hosting;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>The call of ListRatings that lists the ratings behind a cell.</summary>
internal static class RatingLinks
{
    private static readonly string Whole = Names<Factor>.Of(Factor.Overall);

    /// <summary>Null where ListRatings cannot tell them apart: it filters by agency, service, stratum, scale, channel, factor and days. Its days are those of receipt.</summary>
    public static string? Of(SatisfactionQuery query, SatisfactionCell cell)
    {
        if (cell.Key.Keys.Any(name => name is not ("agency" or "service" or "stratum" or "scale" or "channel" or "factor" or "day" or "month" or "quarter" or "year"))) return null;
        if (query.Province is not null || query.Field is not null || query.Outcome is not null) return null;
        var (from, to) = Span(query, cell);
        string Of<T>(string name, T value) where T : struct, Enum => cell.Key.GetValueOrDefault(name, Names<T>.Of(value));
        return Call(
            from, to, Of("stratum", query.Stratum), Of("scale", query.Scale),
            ("agency", cell.Key.GetValueOrDefault("agency") ?? query.Agency), ("service", cell.Key.GetValueOrDefault("service") ?? query.Service),
            ("channel", cell.Key.GetValueOrDefault("channel") ?? (query.Channel is { } channel ? Names<Channel>.Of(channel) : null)), ("factor", Of("factor", query.Factor) is var factor && factor != Whole ? factor : null));
    }

    /// <summary>The ratings low on one factor, or on the whole.</summary>
    public static string Low(string factor, DateOnly from, DateOnly to, Stratum stratum, Scale scale, string? agency, string? service) => Call(
        from, to, Names<Stratum>.Of(stratum), Names<Scale>.Of(scale),
        ("agency", agency), ("service", service), ("factor", factor == Whole ? null : factor), ("low", "true"));

    private static string Call(DateOnly from, DateOnly to, string stratum, string scale, params ReadOnlySpan<(string Name, string? Value)> others)
    {
        var call = new StringBuilder("/v1/ratings?").Append(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&stratum={stratum}&scale={scale}");
        foreach (var (name, value) in others)
        {
            if (value is not null) call.Append(CultureInfo.InvariantCulture, $"&{name}={Uri.EscapeDataString(value)}");
        }

        return call.ToString();
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
