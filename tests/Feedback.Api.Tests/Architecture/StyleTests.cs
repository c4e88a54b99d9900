using System.Text.RegularExpressions;

namespace Feedback.Api.Tests.Architecture;

/// <summary>What the style page asks of the sources.</summary>
public sealed partial class StyleTests
{
    private static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(Domain.Page<>).Assembly, typeof(Classification.ClassificationServices).Assembly,
        typeof(Storage.Sqlite.SqliteServices).Assembly, typeof(Hosting.FeedbackHost).Assembly,
    ];

    [Fact]
    public void Concrete_types_are_sealed() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && type.Namespace?.StartsWith("Feedback", StringComparison.Ordinal) == true)
            .Where(type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false) && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Time_and_chance_come_in_from_outside() => Found(Clocks()).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_half_done() => Found(LeftOvers()).ShouldBeEmpty();

    [Fact]
    public void No_file_is_named_for_nothing() =>
        SourceTree.Sources.Select(source => source.Path).Where(path => NamedForNothing().IsMatch(path)).ShouldBeEmpty();

    [Fact]
    public void Files_are_short()
    {
        var lengths = SourceTree.Sources.Select(source => (source.Path, Lines: source.Text.Count(c => c == '\n'))).OrderBy(s => s.Lines).ToList();
        lengths.Where(file => file.Lines > 200).ShouldBeEmpty();
        lengths[lengths.Count / 2].Lines.ShouldBeInRange(25, 60);
    }

    [Fact]
    public void A_namespace_is_its_folder() =>
        SourceTree.Sources.Where(source => Namespace().Match(source.Text) is { Success: true } found
                && found.Groups[1].Value != System.IO.Path.GetDirectoryName(source.Path)!["src/".Length..].Replace('/', '.'))
            .Select(source => source.Path)
            .ShouldBeEmpty();

    private static List<string> Found(Regex forbidden) =>
        [.. SourceTree.Sources.SelectMany(source => forbidden.Matches(source.Text).Select(match => $"{source.Path}: {match.Value}"))];

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|Guid\.(NewGuid|CreateVersion7)|Thread\.Sleep|new Random\(\)|Random\.Shared")]
    private static partial Regex Clocks();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex LeftOvers();

    [GeneratedRegex(@"(Helpers?|Utils?|Manager|Common|Misc)(/|\.cs$)")]
    private static partial Regex NamedForNothing();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
