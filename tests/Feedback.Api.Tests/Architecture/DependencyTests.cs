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
        System.Reflection.Assembly.Load("Feedback.Storage"), typeof(Storage.Sqlite.SqliteServices).Assembly, typeof(Storage.Mongo.MongoServices).Assembly, typeof(Hosting.FeedbackHost).Assembly).Build();

    /// <summary>A new edge or package is a line to be reviewed here.</summary>
    public static TheoryData<string, string[], string[]> Projects => new()
    {
        { "Feedback.Domain", [], [] },
        { "Feedback.Classification", ["Feedback.Domain"], ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.ML"] },
        { "Feedback.Storage", ["Feedback.Domain"], [] },
        { "Feedback.Storage.Mongo", ["Feedback.Domain", "Feedback.Storage"], ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "MongoDB.Driver"] },
        { "Feedback.Storage.Sqlite", ["Feedback.Domain", "Feedback.Storage"], ["Microsoft.Data.Sqlite", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"] },
        {
            "Feedback.Api", ["Feedback.Classification", "Feedback.Domain", "Feedback.Storage.Mongo", "Feedback.Storage.Sqlite"],
            ["CsvHelper", "FastEndpoints", "Hangfire.AspNetCore", "Hangfire.InMemory", "Hangfire.Mongo", "MiniExcel", "OpenTelemetry.Exporter.OpenTelemetryProtocol",
                "OpenTelemetry.Exporter.Prometheus.AspNetCore", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore", "Scalar.AspNetCore", "Spectre.Console"]
        },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_these_and_no_others(string project, string[] projects, string[] packages)
    {
        var file = XDocument.Load(System.IO.Path.Combine(SourceTree.Root, "src", project, project + ".csproj"));
        Includes(file, "ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).ShouldBe(projects);
        Includes(file, "PackageReference").ShouldBe(packages);

        // The twin: one more of either is seen.
        file.Root!.Add(new XElement("ItemGroup",
            new XElement("ProjectReference", new XAttribute("Include", "../Feedback.Web/Feedback.Web.csproj")),
            new XElement("PackageReference", new XAttribute("Include", "AutoMapper"))));
        Includes(file, "ProjectReference").Length.ShouldBe(projects.Length + 1);
        Includes(file, "PackageReference").Length.ShouldBe(packages.Length + 1);
    }

    [Fact]
    public void The_table_names_every_project() =>
        Directory.GetDirectories(System.IO.Path.Combine(SourceTree.Root, "src")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_uses_nothing_but_the_base_library()
    {
        Foreign(typeof(Domain.Page<>).Assembly).ShouldBeEmpty();
        Foreign(typeof(Classification.ClassificationServices).Assembly).ShouldContain("Microsoft.ML.Data");
    }

    /// <summary>Whose types, and which types only they may use: (rule, allowed users, used), as patterns of full names.</summary>
    public static TheoryData<string, string, string> Confined => new()
    {
        { "ML.NET stays in Classification", @"^Feedback\.Classification\.", @"^Microsoft\.ML\." },
        { "only the selection names an adapter", @"^Feedback\.(Storage\.|Api\.Hosting\.StorageSelection$)", @"^Feedback\.Storage\." },
        { "SQLite stays in its adapter", @"^Feedback\.Storage\.Sqlite\.", @"^(Microsoft\.Data\.Sqlite|SQLitePCL)\." },
        { "MongoDB stays in its adapter and the jobs' storage", @"^Feedback\.(Storage\.Mongo\.|Api\.Jobs\.MongoJobStorage$)", @"^MongoDB\." },
        { "SQLite's adapter knows not the other", @"^Feedback\.(Storage\.Mongo\.|Api\.)", @"^Feedback\.Storage\.Mongo\." },
        { "OpenTelemetry is set up in one place", @"^Feedback\.Api\.Hosting\.Telemetry$", @"^OpenTelemetry\." },
        { "Hangfire is for jobs and their hosting", @"^Feedback\.Api\.(Jobs|Hosting)\.", @"^Hangfire\." },
        { "jobs know Hangfire.Mongo in one place", @"^Feedback\.Api\.Jobs\.MongoJobStorage$", @"^Hangfire\.Mongo\." },
        { "the console is for the demo and for moving", @"^Feedback\.Api\.(Demo|Moving)\.", @"^Spectre\.Console\." },
        { "only the host and the demo's own types know the demo", @"^Feedback\.Api\.(Demo|Hosting)\.", @"^Feedback\.Api\.Demo\." },
    };

    [Theory]
    [MemberData(nameof(Confined))]
    public void Types_are_used_only_where_they_may_be(string rule, string users, string used)
    {
        var others = Types().That().DoNotHaveFullNameMatching(users).And().HaveFullNameMatching(@"^Feedback\.").Should().NotDependOnAny(Named(used));
        Violations(others).ShouldBeEmpty(rule);

        // The twin: the same asked of those who may use them is broken, so the rule looks at something.
        var allowed = Types().That().HaveFullNameMatching(users).And().DoNotHaveFullNameMatching(used).Should().NotDependOnAny(Named(used));
        allowed.HasNoViolations(Loaded).ShouldBeFalse($"{rule}: nobody uses {used}, the rule is void");
    }

    /// <summary>
    /// Per feature folder, what it may use of the other features (Hosting and Problems are everybody's). Both ways: what is
    /// used must stand here, and what stands here must be used.
    /// </summary>
    public static TheoryData<string, string[]> Features => new()
    {
        { "Access", ["Catalogue.LiveCatalogue"] },
        { "Catalogue", ["Access.Caller"] },
        {
            "Complaints",
            ["Access.Caller", "Catalogue.LiveCatalogue", "Jobs.RoutingQueue", "Ratings.RatingComplaint", "Routing.RoutingResponse"]
        },
        { "Health", [] },
        { "Indices", ["Access.Caller", "Catalogue.LiveCatalogue"] },
        { "Integrity", ["Access.Caller", "Catalogue.LiveCatalogue"] },
        { "Jobs", ["Catalogue.LiveCatalogue", "Routing.ComplaintRouter", "Routing.ModelTraining", "Routing.ITrainingQueue", "Routing.RoutingOptions", "Integrity.IntegrityOptions", "Integrity.RatingScan"] },
        { "Moving", [] },
        {
            "Ratings",
            [
                "Access.Caller", "Catalogue.LiveCatalogue",
                "Complaints.ComplaintIntake", "Complaints.ContactMembers", "Complaints.ContactValidator", "Complaints.FiledComplaint", "Complaints.Filing",
            ]
        },
        { "Routing", ["Access.Caller", "Catalogue.LiveCatalogue"] },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_uses_of_other_features_only_these(string feature, string[] allowed)
    {
        var others = string.Join('|', Features.Select(row => row.Data.Item1).Where(name => name != feature));
        NothingOf(others, feature, allowed).HasNoViolations(Loaded)
            .ShouldBeTrue(string.Join("; ", Violations(NothingOf(others, feature, allowed))));

        // The twins: without any one of its exceptions the rule is broken; without exceptions, with Hosting among the forbidden.
        foreach (var one in allowed)
        {
            NothingOf(others, feature, [.. allowed.Where(name => name != one)]).HasNoViolations(Loaded).ShouldBeFalse($"{feature} does not use {one}");
        }

        if (allowed.Length == 0) NothingOf(others + "|Hosting", feature, []).HasNoViolations(Loaded).ShouldBeFalse($"{feature} uses nothing");
    }

    [Fact]
    public void The_table_names_every_feature() =>
        Directory.GetDirectories(System.IO.Path.Combine(SourceTree.Root, "src", "Feedback.Api")).Select(System.IO.Path.GetFileName)
            .Except(["Demo", "Hosting", "Problems", "bin", "obj"]).Order(StringComparer.Ordinal)
            .ShouldBe(Features.Select(row => row.Data.Item1));

    private static string[] Includes(XDocument project, string element) =>
        [.. project.Descendants(element).Select(e => e.Attribute("Include")!.Value).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Foreign(System.Reflection.Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));

    private static TypesShouldConjunction NothingOf(string others, string feature, string[] allowed) =>
        Types().That().HaveFullNameMatching($@"^Feedback\.Api\.{feature}\.").Should().NotDependOnAny(
            Types().That().HaveFullNameMatching($@"^Feedback\.Api\.({others})\.").And().DoNotHaveFullNameMatching(
                $@"^Feedback\.Api\.({string.Join('|', allowed.Select(System.Text.RegularExpressions.Regex.Escape).Append("-"))})(\+|`|$)"));

    private static GivenTypesConjunction Named(string pattern) => Types(true).That().HaveFullNameMatching(pattern);

    private static IEnumerable<string> Violations(TypesShouldConjunction rule) =>
        rule.Evaluate(Loaded).Where(result => !result.Passed).Select(result => result.Description).Take(5);
}
