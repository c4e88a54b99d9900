using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Feedback.Domain.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feedback.Api.Tests.Health;

/// <summary>What a collector receives by OTLP, and what it must never receive.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_arrive_and_hold_no_words_of_a_citizen()
    {
        await using var collector = await Collector.StartAsync();
        string code, secret;
        await using (var api = new ExportingFactory(collector.Address))
        {
            using var citizen = api.Citizen();
            var filed = await citizen.Send(
                "/v1/complaints", new { text = "Hang xom toi ten Quachtinh hat karaoke ca dem", agency = "so-xay-dung-79" }, HttpStatusCode.Created);
            (code, secret) = (filed.Text("code"), filed.Text("secret"));
            await citizen.Fetch($"/v1/complaints/{code}/tracking", HttpStatusCode.OK, ("X-Tracking-Secret", secret));
            await api.Route(code);
            using var coordinator = await api.As(Role.Coordinator, null);
            (await coordinator.Fetch("/v1/complaints?q=Quachtinh"))["items"]!.AsArray().Count.ShouldBe(1);
            await citizen.Fetch("/health/ready");
            // Sent now: under a test host the end of the factory does not wait for the end of the program.
            api.Services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
            // False because of the reader behind /metrics, which nobody can push; the other one has sent all the same.
            api.Services.GetRequiredService<MeterProvider>().ForceFlush();
            api.Services.GetRequiredService<LoggerProvider>().ForceFlush().ShouldBeTrue();
        }

        collector.Received.Keys.ShouldBe(["/v1/logs", "/v1/metrics", "/v1/traces"], ignoreOrder: true);
        var traces = collector.Text("/v1/traces");
        traces.ShouldContain("POST /v1/complaints");
        traces.ShouldContain("store complaint.file");
        traces.ShouldContain("route complaint");
        traces.ShouldNotContain("/health/ready");
        collector.Text("/v1/metrics").ShouldContain("feedback.store.duration");
        foreach (var signal in collector.Received.Keys)
        {
            foreach (var word in new[] { "Quachtinh", "quachtinh", "karaoke", secret, ApiFactory.AdminKey }) collector.Text(signal).ShouldNotContain(word, Case.Sensitive);
        }
    }

    private sealed class ExportingFactory(string collector) : ApiFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector);
            builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            builder.UseSetting("Logging:LogLevel:Default", "Information");
        }
    }

    /// <summary>Takes whatever is sent.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private Collector(WebApplication app) => _app = app;

        public ConcurrentDictionary<string, MemoryStream> Received { get; } = [];

        public string Address => _app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector._app.Run(collector.TakeAsync);
            await collector._app.StartAsync();
            return collector;
        }

        public string Text(string signal) => Encoding.UTF8.GetString(Received[signal].ToArray());

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (Received) body.WriteTo(Received.GetOrAdd(context.Request.Path, _ => new MemoryStream()));
        }
    }
}
