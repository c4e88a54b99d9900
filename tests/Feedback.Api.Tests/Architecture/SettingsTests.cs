using Feedback.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Feedback.Api.Tests.Architecture;

/// <summary>A setting that nobody reads, or that cannot work, stops the start with one line that names it.</summary>
public sealed class SettingsTests
{
    private static readonly string[] NotOurs = ["AllowedHosts", "Logging", "OTEL_EXPORTER_OTLP_TIMEOUT"];

    private static readonly string[] Ours = ["Access", "Jobs", "Metrics", "Ratings", "Role", "Storage"];

    [Fact]
    public void The_shipped_file_has_no_unknown_key()
    {
        var shipped = new ConfigurationBuilder()
            .AddJsonFile(System.IO.Path.Combine(SourceTree.Root, "src", "Feedback.Api", "appsettings.json")).Build();

        shipped.GetChildren().Select(section => section.Key).Except(NotOurs).Except(Ours).ShouldBeEmpty();
        SettingsCheck.Fault(shipped).ShouldBeNull();
    }

    [Theory]
    [InlineData("Storage:Sqlite:Pfad", "x", "There is no setting 'Storage:Sqlite:Pfad'. Did you mean 'Storage:Sqlite:Path'?")]
    [InlineData("Storage:Knid", "Mongo", "There is no setting 'Storage:Knid'. Did you mean 'Storage:Kind'?")]
    [InlineData("jobs:worker", "2", "There is no setting 'Jobs:worker'. Did you mean 'Jobs:Workers'?")]
    [InlineData("Jobs:Workers", "0", "Jobs:Workers must be a whole number of 1 or more.")]
    [InlineData("Storage:Sqlite:MaxBatch", "-1", "Storage:Sqlite:MaxBatch must be a whole number of 1 or more.")]
    [InlineData("Storage:Mongo:QueueCapacity", "many", "Storage:Mongo:QueueCapacity must be a whole number of 1 or more.")]
    [InlineData("Jobs:Enabled", "no", "Jobs:Enabled must be true or false.")]
    [InlineData("Ratings:ChangeWindow", "a day", "Ratings:ChangeWindow must be a length of time such as 1.00:00:00 (a day) or 00:30:00.")]
    [InlineData("Storage:Kind", "Oracle", "Storage:Kind must be Sqlite or Mongo.")]
    [InlineData("Storage:Kind", "Mongo", "Storage:Mongo:ConnectionString must be a mongodb:// or mongodb+srv:// connection string.")]
    [InlineData("Access:BootstrapKey", "short", "Access:BootstrapKey must be 32 characters or more.")]
    [InlineData("Jobs:SweepCron", "every minute", "Jobs:SweepCron must be a cron expression such as */15 * * * * * (six fields, seconds first).")]
    [InlineData("Ratings:RatingPage", "/rate", "Ratings:RatingPage must be an http:// or https:// address.")]
    [InlineData("Storage:Sqlite:Path", "", "Storage:Sqlite:Path must be the path of a file.")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT must be an http:// or https:// address.")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "2s", "OTEL_EXPORTER_OTLP_TIMEOUT must be a whole number of 1 or more.")]
    [InlineData("Jobs:Workers", "4", null)]
    [InlineData("Jobs:SweepCron", "*/5 * * * *", null)]
    [InlineData("Access:BootstrapKey", "", null)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317", null)]
    [InlineData("Jobs", "somebody else's variable", null)]
    [InlineData("STORAGE:SQLITE:PATH", "x", null)]
    [InlineData("Storage:Mongo:ConnectionString", "mongodb://x", null)]
    public async Task It_is_named(string key, string value, string? line)
    {
        string[] arguments = ["--" + key, value];
        var builder = WebApplication.CreateBuilder(arguments);

        SettingsCheck.Fault(builder.Configuration).ShouldBe(line);
        if (line is not null) (await Commands.RunAsync(arguments[0], builder)).ShouldBe(2);
    }

    [Theory]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("recount")]
    public async Task A_file_that_cannot_be_opened_stops_the_start_and_other_commands(string command)
    {
        // Below a device nobody can make a folder, root included.
        var builder = WebApplication.CreateBuilder([command, "--Storage:Sqlite:Path=/dev/null/feedback.db"]);

        (await Commands.RunAsync(command, builder)).ShouldBe(2);
    }
}
