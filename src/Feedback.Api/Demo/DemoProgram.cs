using System.Globalization;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Spectre.Console;

namespace Feedback.Api.Demo;

/// <summary>Shows the service in under a minute: a temporary store, an invented quarter and year, a dozen complaints, and what each user sees.</summary>
internal static class DemoProgram
{
    private const int Seed = 20261123;

    public static async Task<int> RunAsync(WebApplicationBuilder builder, string? picture)
    {
        var folder = Directory.CreateTempSubdirectory("feedback-demo-").FullName;
        // A key for this process's own store, which is deleted when it ends.
        var adminKey = "demo-" + Secrets.Text(new SystemEntropy(), 40);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Role"] = "all",
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Kind"] = "Sqlite",
            ["Storage:Sqlite:Path"] = Path.Combine(folder, "demo.db"),
            ["Access:BootstrapKey"] = adminKey,
            ["Jobs:SweepCron"] = "*/2 * * * * *",
        });
        builder.Logging.ClearProviders();
        try
        {
            await using var app = builder.AddFeedback().Build();
            await app.UseFeedback().StartAsync();
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            // A file or pipe has no width of its own; 80 columns would break every line of the tables.
            if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 150;
            AnsiConsole.MarkupLineInterpolated($"[bold]Feedback, demo.[/] Everything below is invented and lies in {folder}, which is deleted at the end.\n");
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            await PlayAsync(new DemoClient(http, adminKey), app.Services, picture);
            await app.StopAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PlayAsync(DemoClient client, IServiceProvider services, string? picture)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var quarter = new DemoQuarter(client, await client.KeyAsync("portal"), now, new Random(Seed));
        var year = new DemoYear(client, services.GetRequiredService<IRatingStore>(), now.ToVietnamDay(), new Random(Seed), services.GetRequiredService<IEntropy>());
        var cases = new DemoCases(client, await client.KeyAsync("coordinator"));
        IReadOnlyList<DemoCase> filed = [];
        IReadOnlyList<System.Text.Json.Nodes.JsonObject> routed = [];
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var filing = progress.AddTask("Citizens file a dozen complaints", maxValue: 1);
            var rating = progress.AddTask("A portal sends a quarter of ratings", maxValue: 1);
            var months = progress.AddTask("All provinces rate for twelve months", maxValue: 1);
            var routing = progress.AddTask("A worker trains the model and routes", maxValue: 1);
            filed = await cases.FileAsync(share => filing.Value = share);
            await quarter.CreateAgenciesAsync();
            await quarter.RateAsync(share => rating.Value = share);
            await year.RateAsync(await year.CreateAgenciesAsync(), share => months.Value = share);
            routed = await cases.RoutedAsync(filed, share => routing.Value = share);
        });
        DemoReport.Routing(filed, routed);
        DemoReport.Tracking(await cases.AnswerAsync(filed[0], routed[0]));

        var committee = await client.KeyAsync("committee");
        var today = now.ToVietnamDay();
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"/v1/indices/satisfaction?from={today.AddDays(-91):yyyy-MM-dd}&to={today:yyyy-MM-dd}&by=agency&agency={DemoData.Top}");
        DemoReport.Index(
            await client.GetAsync(path, committee, ("Accept-Language", "en")),
            await client.GetAsync(path + "&stratum=open", committee));
        DemoReport.Nation(await client.GetAsync(year.Table, committee));
        if (picture is null) return;
        await File.WriteAllBytesAsync(picture, await client.PictureAsync(year.Table, committee));
        AnsiConsole.MarkupLineInterpolated($"The picture of all provinces is in {picture}.");
    }
}
