using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Classification;

/// <summary>What this project gives the host.</summary>
public static class ClassificationServices
{
    /// <summary>Registers the trainer and the classifier, which starts without a model.</summary>
    public static IServiceCollection AddClassification(this IServiceCollection services) => services
        .AddSingleton<IClassifierTrainer, ComplaintTrainer>()
        .AddSingleton<IComplaintClassifier, MlComplaintClassifier>();
}
