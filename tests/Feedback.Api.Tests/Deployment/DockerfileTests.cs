using System.Text.RegularExpressions;
using System.Xml.Linq;
using Feedback.Api.Tests.Architecture;

namespace Feedback.Api.Tests.Deployment;

/// <summary>The image, read as text: no container engine runs where these tests do.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Lines = System.IO.File.ReadAllLines(Path.Combine(SourceTree.Root, "Dockerfile"));

    [Fact]
    public void Every_project_the_service_is_made_of_is_copied_before_the_restore()
    {
        var restore = Array.FindIndex(Lines, line => line.StartsWith("RUN dotnet restore --locked-mode", StringComparison.Ordinal));
        restore.ShouldBeGreaterThan(0);
        var copied = Lines[..restore].Where(line => line.StartsWith("COPY src/", StringComparison.Ordinal));
        copied.ShouldBe(
            Projects("Feedback.Api").SelectMany(name => Imports(name).Select(import => $"COPY src/{name}/{import} src/{name}/").Prepend($"COPY src/{name}/{name}.csproj src/{name}/packages.lock.json src/{name}/")),
            ignoreOrder: true);
    }

    [Fact]
    public void The_service_runs_as_nobody_special_with_its_data_in_a_volume()
    {
        var final = Lines[Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];
        final.Where(line => line.StartsWith("USER ", StringComparison.Ordinal)).ShouldBe(["USER $APP_UID"]);
        final.ShouldContain("VOLUME /data");
        final.ShouldContain("RUN mkdir /data && chown $APP_UID /data");
        var environment = Setting().Matches(final.Single(line => line.StartsWith("ENV ", StringComparison.Ordinal)))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        environment["Storage__Sqlite__Path"].ShouldBe("/data/feedback.db");
        environment.Keys.ShouldAllBe(name => Settings.Knows(name));
        final.Last().ShouldBe("ENTRYPOINT [\"dotnet\", \"Feedback.Api.dll\"]");
    }

    [Fact]
    public void The_image_says_itself_whether_it_is_well() =>
        Lines.ShouldContain(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal) && line.EndsWith("CMD [\"dotnet\", \"Feedback.Api.dll\", \"health\"]", StringComparison.Ordinal));

    /// <summary>A project and all it refers to.</summary>
    private static HashSet<string> Projects(string name)
    {
        var referred = File(name).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        return [name, .. referred.SelectMany(Projects)];
    }

    private static IEnumerable<string> Imports(string name) => File(name).Descendants("Import").Select(import => import.Attribute("Project")!.Value);

    private static XDocument File(string name) => XDocument.Load(Path.Combine(SourceTree.Root, "src", name, name + ".csproj"));

    [GeneratedRegex(@"(\w+)=(\S+)")]
    private static partial Regex Setting();
}
