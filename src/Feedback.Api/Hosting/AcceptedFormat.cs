namespace Feedback.Api.Hosting;

/// <summary>Chooses between JSON and CSV by the Accept header.</summary>
internal static class AcceptedFormat
{
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
