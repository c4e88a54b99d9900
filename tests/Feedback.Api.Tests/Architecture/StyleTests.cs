using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Feedback.Api.Tests.Architecture;

/// <summary>What the style page asks of the sources. Every rule has a twin that must find something, so that none can be void.</summary>
public sealed partial class StyleTests
{
    private static readonly Type[] OurTypes =
    [
        .. new[]
        {
            typeof(Domain.Page<>).Assembly, typeof(Classification.ClassificationServices).Assembly,
            typeof(Storage.Sqlite.SqliteServices).Assembly, typeof(Hosting.FeedbackHost).Assembly,
        }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Feedback", StringComparison.Ordinal) == true)
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    /// <summary>Concrete types that stay open, each with its reason. There are none.</summary>
    private static readonly string[] Open = [];

    [Fact]
    public void Concrete_types_are_sealed()
    {
        Unsealed(OurTypes).Except(Open).ShouldBeEmpty();
        Unsealed([typeof(Exception), typeof(StyleTests), typeof(Stream), typeof(Enumerable), typeof(int)]).ShouldBe(["System.Exception"]);
    }

    /// <summary>What must not stand in a source: (rule, pattern, text that it must catch, text that it must leave alone).</summary>
    public static TheoryData<string, Regex, string[], string[]> Forbidden => new()
    {
        {
            "time comes from TimeProvider", Clocks(),
            ["DateTime.UtcNow", "DateTime.Now", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "DateTime.Today", "Stopwatch.StartNew()", "Thread.Sleep(1)"],
            ["clock.GetUtcNow()", "Task.Delay(1, clock)"]
        },
        {
            "chance comes from IEntropy or a seed", Chance(),
            ["Guid.NewGuid()", "Guid.CreateVersion7()", "new Random()", "Random dice = new();", "Random.Shared"],
            ["new Random(42)", "new Random(seed)", "entropy.Fill(bytes)"]
        },
        {
            "nothing is left half done", LeftOvers(),
            ["// TODO: later", "// FIXME", "// HACK", "throw new NotImplementedException()"],
            ["mastodon", "NotFound", "chỗ hack"]
        },
    };

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void Sources_keep_the_rule(string rule, Regex pattern, string[] caught, string[] left)
    {
        SourceTree.Sources.SelectMany(source => pattern.Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")).ShouldBeEmpty(rule);
        caught.ShouldAllBe(text => pattern.IsMatch(text));
        left.ShouldAllBe(text => !pattern.IsMatch(text));
    }

    [Fact]
    public void No_folder_or_type_is_named_for_nothing()
    {
        NamedForNothing(SourceTree.Sources.SelectMany(source => source.Path.Split('/'))).ShouldBeEmpty();
        NamedForNothing(OurTypes.Select(type => type.Name)).ShouldBeEmpty();
        NamedForNothing(["DateHelper.cs", "StringUtils", "Common", "KeyManager`1", "Misc", "HelperText", "Commons", "Utilise"])
            .ShouldBe(["DateHelper.cs", "StringUtils", "Common", "KeyManager`1", "Misc"]);
    }

    [Fact]
    public void Files_are_short()
    {
        var lengths = SourceTree.Sources.Select(source => (source.Path, Lines: Lines(source.Text))).OrderBy(file => file.Lines).ToList();
        var median = lengths[lengths.Count / 2].Lines;
        TestContext.Current.TestOutputHelper?.WriteLine($"{lengths.Count} files, median {median} lines, longest {lengths[^1].Lines} ({lengths[^1].Path})");
        lengths.Where(file => file.Lines > 200).ShouldBeEmpty();
        median.ShouldBeInRange(25, 60);
        Lines("a\nb\n").ShouldBe(2);
        Lines("a\nb").ShouldBe(2);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        SourceTree.Sources.Where(source => !InItsFolder(source.Path, source.Text)).Select(source => source.Path).ShouldBe(["src/Feedback.Api/Program.cs"]);
        InItsFolder("src/Feedback.Api/Ratings/GetRating.cs", "using X;\n\nnamespace Feedback.Api.Ratings;\n").ShouldBeTrue();
        InItsFolder("src/Feedback.Api/Ratings/GetRating.cs", "using X;\n\nnamespace Feedback.Api;\n").ShouldBeFalse();
        InItsFolder("src/Feedback.Api/Ratings/GetRating.cs", "internal sealed class GetRating;\n").ShouldBeFalse();
    }

    private static IEnumerable<string?> Unsealed(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName);

    private static IEnumerable<string> NamedForNothing(IEnumerable<string> names) => names.Distinct().Where(name => EmptyName().IsMatch(name));

    private static int Lines(string text) => text.Count(c => c == '\n') + (text.EndsWith('\n') ? 0 : 1);

    private static bool InItsFolder(string path, string text) =>
        Namespace().Match(text).Groups[1].Value == System.IO.Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"DateTime(Offset)?\s*\.\s*((Utc)?Now|Today)\b|\bStopwatch\b|Thread\.Sleep")]
    private static partial Regex Clocks();

    [GeneratedRegex(@"Guid\.(NewGuid|CreateVersion7)|new\s+Random\(\)|\bRandom\s+\w+\s*=\s*new\(\)|Random\.Shared")]
    private static partial Regex Chance();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex LeftOvers();

    [GeneratedRegex(@"(Helpers?|Utils?|Managers?|Common|Misc)(\.cs|`\d+)?$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
