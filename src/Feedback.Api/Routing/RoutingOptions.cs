namespace Feedback.Api.Routing;

/// <summary>How routing learns and is watched.</summary>
internal sealed class RoutingOptions
{
    public const string Section = "Routing";

    /// <summary>Share of the complaints the classifier is sure of that a person looks at anyway, 0 to 1.</summary>
    public double AuditShare { get; set; } = 0.02;

    /// <summary>When a new model is tried; five fields, UTC. The default is Sunday 02:00 in Viet Nam.</summary>
    public string TrainCron { get; set; } = "0 19 * * 6";
}
