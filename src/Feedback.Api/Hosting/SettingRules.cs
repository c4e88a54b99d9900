using System.Globalization;
using Feedback.Api.Jobs;

namespace Feedback.Api.Hosting;

/// <summary>What a value must be, so that a wrong one is told at the start and not when it is first used.</summary>
internal static class SettingRules
{
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // By the setting's name; what is not here is held to its type alone.
    private static readonly Dictionary<string, (Func<string, bool> Holds, string Expected)> ByKey = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Access:BootstrapKey"] = (key => key.Length is 0 or >= 32, "32 characters or more"),
        ["Jobs:SweepCron"] = (SweepCron.IsValid, "a cron expression such as */15 * * * * * (six fields, seconds first)"),
        ["Routing:AuditShare"] = (share => double.TryParse(share, CultureInfo.InvariantCulture, out var part) && part is >= 0 and <= 1, "a share between 0 and 1"),
        ["Integrity:ScanCron"] = (SweepCron.IsValid, "a cron expression such as */10 * * * * (every ten minutes)"),
        ["Routing:TrainCron"] = (SweepCron.IsValid, "a cron expression such as 0 19 * * 6 (Saturday 19:00 UTC)"),
        ["Ratings:RatingPage"] = (IsWebAddress, "an http:// or https:// address"),
        ["Storage:Sqlite:Path"] = (path => path.Length > 0, "the path of a file"),
        [OtlpEndpoint] = (endpoint => endpoint.Length == 0 || IsWebAddress(endpoint), "an http:// or https:// address"),
    };

    private static readonly Dictionary<Type, (Func<string, bool> Holds, string Expected)> ByType = new()
    {
        [typeof(int)] = (text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 1, "a whole number of 1 or more"),
        [typeof(bool)] = (text => bool.TryParse(text, out _), "true or false"),
        [typeof(TimeSpan)] = (
            text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero,
            "a length of time such as 1.00:00:00 (a day) or 00:30:00"),
    };

    /// <summary>What the value should have been; null when it is right. It is not repeated: it may be a key.</summary>
    public static string? Expected(string key, Type type, string value)
    {
        if (!ByKey.TryGetValue(key, out var rule) && !ByType.TryGetValue(type, out rule)) return null;
        return rule.Holds(value) ? null : rule.Expected;
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
