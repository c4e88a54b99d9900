using System.Net;
using Feedback.Api.Hosting;
using Feedback.Api.Tests.Jobs;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feedback.Api.Tests;

/// <summary>What a process does by its role, and which roles it refuses.</summary>
[Collection(WorkersCollection.Name)]
public sealed class ProcessRolesTests : IDisposable
{
    private const string NeedsMongo = " needs Storage:Kind=Mongo. With the embedded store one process does everything (Role=all).";

    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-role-").FullName;

    [Theory]
    [InlineData(null)]
    [InlineData(null, "--role", "all")]
    [InlineData(null, "--role", "api", "--Storage:Kind", "Mongo")]
    [InlineData(null, "--Role=worker", "--Storage:Kind=Mongo")]
    [InlineData("Role must be api, worker or all, not 'web'.", "--role", "web")]
    [InlineData("Role must be api, worker or all, not 'web'.", "--role", "web", "--Storage:Kind", "Mongo")]
    [InlineData("Role=api" + NeedsMongo, "--role", "api")]
    [InlineData("Role=worker" + NeedsMongo, "--role", "worker", "--Storage:Kind", "Sqlite")]
    [InlineData("Role=worker needs Jobs:Enabled=true: there would be nothing for it to do.", "--role", "worker", "--Storage:Kind", "Mongo", "--Jobs:Enabled", "false")]
    public async Task A_role_that_cannot_work_stops_the_start_with_a_line(string? line, params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        ProcessRoles.Fault(builder.Configuration).ShouldBe(line);
        if (line is not null) (await Commands.RunAsync(arguments[0], builder)).ShouldBe(2);
    }

    [Fact]
    public async Task A_worker_answers_for_its_health_and_nothing_else()
    {
        await using var worker = await Start("worker");
        using var client = worker.GetTestClient();
        (await client.Fetch("/health/live")).Text("status").ShouldBe("alive");
        (await client.Fetch("/health/ready")).Text("status").ShouldBe("ready");
        foreach (var path in new[] { "/v1/complaints", "/v1/agencies", "/openapi.yaml", "/docs", "/jobs" })
        {
            (await client.Fetch(path, HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
        }

        worker.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => path != "_test_url_cache_")
            .ShouldBe(["health/live", "health/ready"], ignoreOrder: true);
        Workers(worker).ShouldBe(1);
    }

    [Fact]
    public async Task An_api_process_serves_everything_and_runs_no_job()
    {
        await using var serving = await Start("api");
        using var client = serving.GetTestClient();
        (await client.Fetch("/v1/fields"))["items"]!.AsArray().Count.ShouldBe(26);
        Workers(serving).ShouldBe(0);
        serving.Services.GetRequiredService<JobStorage>().GetMonitoringApi().GetStatistics().Recurring.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The host as the program builds it, past the check that keeps these roles from the embedded store.</summary>
    private async Task<WebApplication> Start(string role)
    {
        var builder = WebApplication.CreateBuilder(["--role", role]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Sqlite:Path"] = Path.Combine(_folder, role + ".db"),
            ["Access:BootstrapKey"] = ApiFactory.AdminKey,
            ["Jobs:Dashboard"] = "true",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var app = builder.AddFeedback().Build().UseFeedback();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static int Workers(WebApplication app) =>
        app.Services.GetServices<IHostedService>().OfType<BackgroundJobServerHostedService>().Count();
}
