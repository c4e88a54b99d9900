using Feedback.Domain;

namespace Feedback.Api.Problems;

/// <summary>Turns faults and bare statuses into problems, so that no other shape of error ever leaves the service.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Problem problem;
        try
        {
            await next(context);
            if (context.Response.StatusCode < 400 || context.Response.HasStarted || context.Response.ContentType is not null
                || context.Response.ContentLength > 0)
            {
                return;
            }

            problem = new Problem(ProblemKind.ForStatus(context.Response.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            problem = ProblemFor(fault);
            if (problem.Kind == ProblemKind.Internal) LogFault(logger, fault, context.TraceIdentifier);
            else if (problem.Kind == ProblemKind.Unavailable) LogUnavailable(logger, fault, context.TraceIdentifier);
        }

        await problem.ExecuteAsync(context);
    }

    private static Problem ProblemFor(Exception fault) => fault switch
    {
        ProblemException carried => carried.Problem,
        StoreBusyException => new Problem(ProblemKind.Busy) { RetryAfter = 1 },
        StoreUnavailableException => new Problem(ProblemKind.Unavailable) { RetryAfter = 5 },
        BadHttpRequestException bad => new Problem(ProblemKind.ForStatus(bad.StatusCode)),
        _ => new Problem(ProblemKind.Internal),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed.")]
    private static partial void LogFault(ILogger logger, Exception fault, string requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was unavailable for request {RequestId}.")]
    private static partial void LogUnavailable(ILogger logger, Exception fault, string requestId);
}
