using System.Diagnostics;
using System.Diagnostics.Metrics;
using Feedback.Api.Hosting;
using Feedback.Domain.Routing;

namespace Feedback.Api.Jobs;

/// <summary>What routing tells about itself: how it decided, and how long citizens' words waited for it.</summary>
internal static class RoutingMetrics
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Feedback.Routing";

    private static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Spans = new(Name);

    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>(
        "feedback.routing.decisions", "{decision}", "Routing decisions by band.");

    private static readonly Histogram<double> Delays = Meter.CreateHistogram(
        "feedback.routing.delay", "s", "From filing to the routing decision.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 86400] });

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "feedback.routing.failures", "{attempt}", "Attempts at routing that failed.");

    /// <summary>The span of one attempt at routing, which its calls of the store belong to.</summary>
    public static Activity? Begin() => Spans.StartActivity("route complaint");

    public static void Decided(Band band, TimeSpan delay)
    {
        Decisions.Add(1, new KeyValuePair<string, object?>("band", Names<Band>.Of(band)));
        Delays.Record(delay.TotalSeconds);
    }

    public static void Failed() => Failures.Add(1);
}
