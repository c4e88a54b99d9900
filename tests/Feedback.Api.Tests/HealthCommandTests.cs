extern alias trials;

using Feedback.Api.Hosting;
using Microsoft.Extensions.Configuration;
using trials::Feedback.Trials;

namespace Feedback.Api.Tests;

/// <summary>The command by which a container asks its own service how it is.</summary>
public sealed class HealthCommandTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5000/health/ready")]
    [InlineData(null, "8080", "http://localhost:8080/health/ready")]
    [InlineData("http://0.0.0.0:7001;https://0.0.0.0:7002", "8080", "http://localhost:7001/health/ready")]
    [InlineData("http://*:7003", null, "http://localhost:7003/health/ready")]
    public void It_asks_where_a_service_with_the_same_settings_listens(string? urls, string? ports, string address) =>
        HealthCommand.Address(Settings(urls, ports)).ShouldBe(new Uri(address));

    [Fact]
    public async Task It_tells_a_service_that_is_ready_from_one_that_is_gone()
    {
        using var store = TrialStore.Sqlite();
        using var service = await ServiceProcess.StartAsync(store, "--Jobs:Enabled", "false");
        var settings = Settings(service.Address.ToString(), null);
        (await HealthCommand.RunAsync(settings)).ShouldBe(0);
        service.Kill();
        (await HealthCommand.RunAsync(settings)).ShouldBe(1);
    }

    private static IConfiguration Settings(string? urls, string? ports) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports }).Build();
}
