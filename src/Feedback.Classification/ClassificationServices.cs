using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Classification;

/// <summary>Registers the ML.NET classifier behind the domain's ports.</summary>
public static class ClassificationServices
{
    public static IServiceCollection AddClassification(this IServiceCollection services) => services
        .AddSingleton<IComplaintClassifier, MlComplaintClassifier>()
        .AddSingleton<IClassifierTrainer, ComplaintTrainer>();
}
