using System.Text.RegularExpressions;
using Feedback.Api.Tests.Architecture;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Feedback.Api.Tests.Deployment;

/// <summary>compose.yaml, parsed with its anchors merged: no container engine runs where these tests do.</summary>
public sealed partial class ComposeTests
{
    private static readonly YamlMappingNode Root = Load();

    private static Dictionary<string, YamlMappingNode> Services => Root["services"].Members();

    [Fact]
    public void Two_processes_answer_one_works_and_all_wait_for_the_store()
    {
        Services.Keys.ShouldBe(["api-1", "api-2", "worker", "mongo"]);
        Ours().Select(service => service["environment"]["Role"].ToString()).ShouldBe(["api", "api", "worker"]);
        Ours().ShouldAllBe(service => service["depends_on"]["mongo"]["condition"].ToString() == "service_healthy");
        Ours().Select(service => service["environment"]["Storage__Kind"].ToString()).ShouldAllBe(kind => kind == "Mongo");
        Services["mongo"]["command"].ToString().ShouldContain("--replSet");
        // The worker serves nobody and the store only the services: neither has a port.
        Services.Where(service => service.Value.Children.ContainsKey("ports")).Select(service => service.Key).ShouldBe(["api-1", "api-2"]);
    }

    [Fact]
    public void Every_service_is_watched_and_started_again()
    {
        foreach (var (name, service) in Services)
        {
            service["healthcheck"]["test"].ToString().ShouldContain("CMD", customMessage: name);
            service["restart"].ToString().ShouldBe("unless-stopped", name);
        }

        Services["mongo"]["volumes"].ToString().ShouldContain("mongo:/data/db");
        Root["volumes"].Members().Keys.ShouldContain("mongo");
    }

    [Fact]
    public void Every_variable_is_one_the_program_reads()
    {
        Ours().SelectMany(service => service["environment"].Children().Keys).ShouldAllBe(name => Settings.Knows(name));
        Settings.Knows("Storage__Mongo__Conection").ShouldBeFalse();
    }

    [Fact]
    public void No_secret_is_written_down_and_a_missing_one_is_asked_for()
    {
        foreach (var service in Ours())
        {
            service["environment"]["Access__BootstrapKey"].ToString().ShouldMatch(@"^\$\{FEEDBACK_ADMIN_KEY:\?.{10,}\}$");
        }

        var secrets = Ours().SelectMany(service => service["environment"].Children()).Where(pair => Secret().IsMatch(pair.Key)).ToList();
        secrets.ShouldNotBeEmpty();
        secrets.ShouldAllBe(pair => pair.Value.ToString().StartsWith("${", StringComparison.Ordinal));
        // Nor in a connection string: user:password@host.
        File.ReadAllText(Path.Combine(SourceTree.Root, "compose.yaml")).ShouldNotMatch("mongodb(\\+srv)?://[^/ ]*@");
    }

    private static IEnumerable<YamlMappingNode> Ours() => Services.Where(service => service.Key != "mongo").Select(service => service.Value);

    private static YamlMappingNode Load()
    {
        using var reader = File.OpenText(Path.Combine(SourceTree.Root, "compose.yaml"));
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(reader)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    [GeneratedRegex("Key|Secret|Password|ConnectionString", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
