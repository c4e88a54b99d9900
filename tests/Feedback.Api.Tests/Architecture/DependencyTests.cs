using System.Xml.Linq;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Feedback.Api.Tests.Architecture;

/// <summary>Who may know whom. Every rule has a negative twin that must find something, so that none can be void.</summary>
public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies(
        typeof(Domain.Page<>).Assembly, typeof(Classification.ClassificationServices).Assembly,
        typeof(Storage.Sqlite.SqliteServices).Assembly, typeof(Hosting.FeedbackHost).Assembly).Build();

    /// <summary>A new edge or package is a line to be reviewed here.</summary>
    public static TheoryData<string, string[], string[]> Projects => new()
    {
        { "Feedback.Domain", [], [] },
        { "Feedback.Classification", ["Feedback.Domain"], ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.ML"] },
        { "Feedback.Storage.Sqlite", ["Feedback.Domain"], ["Microsoft.Data.Sqlite", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"] },
        {
            "Feedback.Api", ["Feedback.Classification", "Feedback.Domain", "Feedback.Storage.Sqlite"],
            ["CsvHelper", "FastEndpoints", "Hangfire.AspNetCore", "Hangfire.InMemory", "Scalar.AspNetCore", "Spectre.Console"]
        },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_these_and_no_others(string project, string[] projects, string[] packages)
    {
        var file = XDocument.Load(System.IO.Path.Combine(SourceTree.Root, "src", project, project + ".csproj"));
        string[] Includes(string element) =>
            [.. file.Descendants(element).Select(e => e.Attribute("Include")!.Value).Order(StringComparer.Ordinal)];
        Includes("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).ShouldBe(projects);
        Includes("PackageReference").ShouldBe(packages);
    }

    [Fact]
    public void The_table_names_every_project() =>
        Directory.GetDirectories(System.IO.Path.Combine(SourceTree.Root, "src")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_uses_nothing_but_the_base_library() =>
        typeof(Domain.Page<>).Assembly.GetReferencedAssemblies().ShouldAllBe(name => name.Name!.StartsWith("System", StringComparison.Ordinal));

    /// <summary>Whose types, and which types only they may use: (rule, allowed users, used).</summary>
    public static TheoryData<string, string, string> Confined => new()
    {
        { "ML.NET stays in Classification", @"^Feedback\.Classification(\.|$)", @"^Microsoft\.ML" },
        { "only the selection names an adapter", @"^Feedback\.(Storage\.Sqlite|Api\.Hosting)(\.|$)", @"^Feedback\.Storage\.Sqlite" },
        { "SQLite stays in its adapter", @"^Feedback\.Storage\.Sqlite(\.|$)", @"^(Microsoft\.Data\.Sqlite|SQLitePCL)" },
        { "Hangfire is for jobs and their hosting", @"^Feedback\.Api\.(Jobs|Hosting)(\.|$)", @"^Hangfire" },
        { "the console is for the demo and commands", @"^Feedback\.Api\.Demo(\.|$)", @"^Spectre\.Console" },
        { "indices know nothing of complaints", @"^Feedback\.Api\.(Complaints|Routing|Jobs|Ratings|Hosting)(\.|$)", @"^Feedback\.Api\.Complaints" },
        { "routing and its jobs are used by complaints only", @"^Feedback\.Api\.(Routing|Jobs|Complaints|Hosting)(\.|$)", @"^Feedback\.Api\.(Routing|Jobs)" },
        { "nobody reaches into indices", @"^Feedback\.Api\.(Indices|Hosting)(\.|$)", @"^Feedback\.Api\.Indices" },
        { "ratings are used by nobody but complaints they carry", @"^Feedback\.Api\.(Ratings|Complaints|Hosting)(\.|$)", @"^Feedback\.Api\.Ratings" },
    };

    [Theory]
    [MemberData(nameof(Confined))]
    public void Types_are_used_only_where_they_may_be(string rule, string users, string used)
    {
        Others(users, used).HasNoViolations(Loaded).ShouldBeTrue(
            rule + ": " + string.Join("; ", Others(users, used).Evaluate(Loaded).Where(r => !r.Passed).Take(5).Select(r => r.Description)));

        // The twin: those who may use them do, so the rule looks at something.
        Types().That().ResideInNamespaceMatching(users).Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(used))
            .HasNoViolations(Loaded).ShouldBeFalse($"{rule}: nobody uses {used} at all, the rule is void");
    }

    private static TypesShouldConjunction Others(string users, string used) =>
        Types().That().DoNotResideInNamespaceMatching(users).And().ResideInNamespaceMatching(@"^Feedback\.")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(used));
}
