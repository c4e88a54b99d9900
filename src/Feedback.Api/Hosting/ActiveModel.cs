using Feedback.Domain.Routing;

namespace Feedback.Api.Hosting;

/// <summary>Loads the stored active model when it is not the one in use: at start, and when another process promoted one.</summary>
internal sealed partial class ActiveModel(IModelStore models, IComplaintClassifier classifier, ILogger<ActiveModel> logger)
{
    private string? _refused;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var version = await models.GetActiveVersionAsync(cancellationToken);
        if (version is null || version == classifier.ActiveModel || version == _refused) return;
        if (await models.FindAsync(version, cancellationToken) is not { } model) return;
        try
        {
            classifier.Activate(model);
        }
        catch (InvalidDataException fault)
        {
            // The one in use, if any, stays; without one the first training makes another.
            LogRefused(logger, fault, version);
            _refused = version;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The active model {Version} cannot be used; the one before stays.")]
    private static partial void LogRefused(ILogger logger, Exception fault, string version);
}
