namespace Feedback.Api.Hosting;

/// <summary>Vietnamese first; English for callers whose Accept-Language prefers it.</summary>
internal static class Language
{
    public static bool IsEnglish(HttpRequest request)
    {
        var accepted = request.Headers.AcceptLanguage;
        if (accepted.Count == 0) return false;
        return request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language => Is(language, "en") || Is(language, "vi")) is { } first && Is(first, "en");
    }

    private static bool Is(string language, string wanted) =>
        language.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);
}
