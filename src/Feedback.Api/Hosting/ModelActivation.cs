using Feedback.Domain.Routing;

namespace Feedback.Api.Hosting;

/// <summary>Loads the stored active model when it is not the one in use: at start, and when another process promoted one.</summary>
internal sealed class ModelActivation(IModelStore models, IComplaintClassifier classifier)
{
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var version = await models.GetActiveVersionAsync(cancellationToken);
        if (version is null || version == classifier.ActiveModel) return;
        if (await models.FindAsync(version, cancellationToken) is { } model) classifier.Activate(model);
    }
}
