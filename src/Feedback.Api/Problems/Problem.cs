using Feedback.Api.Hosting;

namespace Feedback.Api.Problems;

/// <summary>An error answer in the one shape this service has (RFC 9457).</summary>
internal sealed class Problem(ProblemKind kind) : IResult, IStatusCodeHttpResult
{
    public ProblemKind Kind => kind;

    /// <summary>Members and what is wrong with them, as (member, code).</summary>
    public IReadOnlyList<(string Member, string Code)> Errors { get; init; } = [];

    /// <summary>For an illegal action: what would be allowed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>For 503: seconds to wait.</summary>
    public int? RetryAfter { get; init; }

    public int? StatusCode => kind.Status;

    public static Problem Member(string member, string code) => Members((member, code));

    public static Problem Members(params IReadOnlyList<(string Member, string Code)> errors) =>
        new(ProblemKind.InvalidMember) { Errors = errors };

    public ProblemBody Body(bool english, string? instance) => new(
        $"urn:feedback:problem:{kind.Code}",
        english ? kind.TitleEn : kind.TitleVi,
        kind.Status,
        kind.Code,
        english ? kind.DetailEn : kind.DetailVi,
        instance,
        Errors.Count == 0 ? null : [.. Errors.Select(e => new MemberError(e.Member, e.Code, MemberError.Text(e.Code, english)))],
        Allowed);

    /// <summary>Names this occurrence, so that an operator finds it in the log.</summary>
    public static string Instance(HttpContext context) => $"urn:feedback:request:{context.TraceIdentifier}";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        if (kind.Status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = (RetryAfter ?? 1).ToString(null, null);
        var english = Language.IsEnglish(httpContext.Request);
        response.Headers.ContentLanguage = english ? "en" : "vi";
        return response.WriteAsJsonAsync(
            Body(english, Instance(httpContext)), ApiJson.Info<ProblemBody>(), "application/problem+json", httpContext.RequestAborted);
    }
}

/// <summary>The shape of every error answer.</summary>
internal sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Code,
    string Detail,
    string? Instance,
    IReadOnlyList<MemberError>? Errors,
    IReadOnlyList<string>? Allowed);

/// <summary>Carries a problem out of binding and look-ups, where there is no result to return.</summary>
#pragma warning disable CA1032, RCS1194 // Only ever made with a problem.
internal sealed class ProblemException(Problem problem) : Exception(problem.Kind.Code)
#pragma warning restore CA1032, RCS1194
{
    public Problem Problem => problem;
}
