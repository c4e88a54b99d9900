namespace Feedback.Storage.Mongo.Counters;

/// <summary>Which of 256 shelves a service's books stand on: so many documents a month are changed, and not as many as there are services. It must never change.</summary>
internal static class ServiceShelf
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 256).Select(i => i.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>FNV-1a over the code's letters.</summary>
    public static string Of(string service)
    {
        var hash = 2166136261u;
        foreach (var letter in service) hash = unchecked((hash ^ letter) * 16777619u);
        return Names[(hash ^ (hash >> 8) ^ (hash >> 16) ^ (hash >> 24)) & 0xFF];
    }
}
