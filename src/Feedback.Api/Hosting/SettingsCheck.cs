using Feedback.Api.Integrity;
using Feedback.Api.Jobs;
using Feedback.Api.Ratings;
using Feedback.Api.Routing;

namespace Feedback.Api.Hosting;

/// <summary>Finds settings that nobody reads, and values that could only fail later: an operator mistypes at night.</summary>
internal static class SettingsCheck
{
    /// <summary>Sections that are bound whole, and their options.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Bound { get; } =
    [
        .. StorageSelection.Bound, (RatingOptions.Section, typeof(RatingOptions)), (JobOptions.Section, typeof(JobOptions)),
        (RoutingOptions.Section, typeof(RoutingOptions)),
        (IntegrityOptions.Section, typeof(IntegrityOptions)),
    ];

    private static readonly Dictionary<string, Type> Known = new(
        Bound.SelectMany(bound => bound.Options.GetProperties().Select(property =>
                KeyValuePair.Create($"{bound.Section}:{property.Name}", property.PropertyType)))
            .Append(KeyValuePair.Create("OTEL_EXPORTER_OTLP_TIMEOUT", typeof(int)))
            .Concat(new[] { StorageSelection.Kind, "Access:BootstrapKey", "Metrics:Token", SettingRules.OtlpEndpoint, "Role" }.Select(key => KeyValuePair.Create(key, typeof(string)))),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong, in one line for the operator; null when nothing is.</summary>
    public static string? Fault(IConfiguration configuration)
    {
        foreach (var section in Known.Keys.Select(key => key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
            {
                if (value is null || configuration.GetSection(key).GetChildren().Any()) continue;
                var known = Known.TryGetValue(key, out var type);
                // A variable of another program may have the name of a section (JOBS); a setting of ours lies within one.
                if (!known && !key.Contains(':', StringComparison.Ordinal)) continue;
                if (!known) return $"There is no setting '{key}'. Did you mean '{Known.Keys.MinBy(other => Distance(other, key))}'?";
                if (SettingRules.Expected(key, type!, value) is { } expected) return $"{key} must be {expected}.";
            }
        }

        return StorageSelection.Fault(configuration);
    }

    /// <summary>Edits from one to the other (Levenshtein), capitals apart.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
