namespace Feedback.Classification;

/// <summary>The two linear models that were trained together: which field, and which legal nature.</summary>
internal sealed record RoutingModel(LinearModel Fields, LinearModel Natures);
