using System.Net;
using System.Security.Cryptography;
using System.Text;
using Feedback.Api.Jobs;
using Feedback.Domain;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Feedback.Api.Hosting;

/// <summary>Metrics at <c>/metrics</c> for Prometheus; metrics and traces by OTLP where an endpoint is configured.</summary>
internal static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("feedback"))
            .WithMetrics(metrics => metrics
                .AddMeter(StoreMetrics.Name, RoutingMetrics.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddPrometheusExporter());

        // OpenTelemetry's own name for it; nothing is sent, and no span made, without it.
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return services;
        telemetry
            .WithTracing(traces => traces
                .AddSource(StoreMetrics.Name, RoutingMetrics.Name)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsProbe(context.Request.Path)))
            .UseOtlpExporter();
        return services;
    }

    public static void UseMetrics(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            NameOperation(context);
            return next(context);
        });
        IConfiguration configuration = app.Configuration;
        var token = configuration["Metrics:Token"];
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == "/metrics" && MayRead(context, token));
    }

    /// <summary>What orchestrators and Prometheus ask every few seconds: counted as any request, but no trace is made of it.</summary>
    private static bool IsProbe(PathString path) => path.StartsWithSegments("/health") || path == "/metrics";

    /// <summary>Puts the contract's word for it on the request's duration: a route alone does not tell reading from writing.</summary>
    private static void NameOperation(HttpContext context)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } duration
            && context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is { } named)
        {
            duration.Tags.Add(new("operation", named.EndpointName));
        }
    }

    /// <summary>Whoever knows the token; without a token, this machine, unless a proxy on it says that it speaks for somebody else.</summary>
    private static bool MayRead(HttpContext context, string? token) => string.IsNullOrEmpty(token)
        ? (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        : CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
}
