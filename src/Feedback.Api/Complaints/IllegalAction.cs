using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>The 409 that says what could be done instead.</summary>
internal static class IllegalAction
{
    public static Problem Problem(IReadOnlyList<ComplaintAction> allowed) =>
        new(ProblemKind.IllegalAction) { Allowed = [.. allowed.Select(Names<ComplaintAction>.Of)] };
}
