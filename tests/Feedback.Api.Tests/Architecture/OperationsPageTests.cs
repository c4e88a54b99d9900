using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Feedback.Api.Jobs;
using Feedback.Api.Ratings;
using Feedback.Storage.Mongo;
using Feedback.Storage.Sqlite;

namespace Feedback.Api.Tests.Architecture;

/// <summary>docs/operations.md names every setting the code reads, with its default, and no other of ours.</summary>
public sealed partial class OperationsPageTests
{
    [Fact]
    public void The_page_names_every_setting_with_its_default() => Documented().ShouldBe(Read());

    private static SortedDictionary<string, string> Documented() => new(
        Row().Matches(File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, "docs", "operations.md")))
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value.Trim('`')),
        StringComparer.Ordinal);

    private static SortedDictionary<string, string> Read()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, options) in new (string, object)[]
        {
            ("Storage:Sqlite", new SqliteStorageOptions()), ("Storage:Mongo", new MongoStorageOptions()), (RatingOptions.Section, new RatingOptions()), (JobOptions.Section, new JobOptions()),
        })
        {
            foreach (var property in options.GetType().GetProperties())
            {
                var value = Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture)!;
                found.Add($"{section}:{property.Name}", value is "True" or "False" ? value.ToLowerInvariant() : value.Length == 0 ? "none" : value);
            }
        }

        // Read one by one: configuration["Key"] ?? "default".
        foreach (var single in SourceTree.Sources.SelectMany(source => Single().Matches(source.Text)))
        {
            found.Add(single.Groups[1].Value, single.Groups[2] is { Success: true } given ? given.Value : "none");
        }

        // Other libraries' settings that are shipped with a value of ours.
        var shipped = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, "src", "Feedback.Api", "appsettings.json")))!.AsObject();
        foreach (var (key, value) in shipped.Where(pair => pair.Key.StartsWith("OTEL_", StringComparison.Ordinal))) found.Add(key, value!.ToString());
        return found;
    }

    [GeneratedRegex(@"^\| `((?:Storage|Access|Ratings|Jobs|Metrics):[\w:]+|Role|OTEL_\w+)` \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""[cC]onfiguration\["([\w:]+)"\](?: \?\? "(\w+)")?""")]
    private static partial Regex Single();
}
