using Microsoft.Net.Http.Headers;

namespace Feedback.Api.Hosting;

/// <summary>Chooses between JSON and CSV by the Accept header.</summary>
internal static class AcceptedFormat
{
    public const string Json = "application/json";
    public const string CsvText = "text/csv";
    public const string Svg = "image/svg+xml";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The first of the formats that the caller accepts best, the first of all without a header; null when none is accepted.</summary>
    public static string? Best(HttpRequest request, params ReadOnlySpan<string> formats)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return formats[0];
        foreach (var range in accepted.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            foreach (var format in formats)
            {
                if (new MediaTypeHeaderValue(format).IsSubsetOf(range)) return format;
            }
        }

        return null;
    }

    /// <summary>True for CSV, false for JSON (also without a header), null when neither is accepted.</summary>
    public static bool? Csv(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return false;
        foreach (var range in accepted.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            if (range.MatchesAllTypes || (range.Type == "application" && (range.MatchesAllSubTypes || range.SubType == "json"))) return false;
            if (range.Type == "text" && (range.MatchesAllSubTypes || range.SubType == "csv")) return true;
        }

        return null;
    }
}
