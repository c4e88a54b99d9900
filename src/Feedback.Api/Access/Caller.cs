using System.Security.Claims;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;

namespace Feedback.Api.Access;

/// <summary>Whoever holds the key of this request.</summary>
/// <param name="Agency">Top of the subtree the key is bound to; none for the whole country.</param>
internal sealed record Caller(string Key, string? Agency, IReadOnlySet<string> Roles)
{
    public static Caller Of(HttpContext context) => new(
        context.User.FindFirstValue(ClaimTypes.NameIdentifier)!,
        context.User.FindFirstValue(KeyAuthentication.AgencyClaim),
        context.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal));

    /// <summary>The key when it is the whole country's committee's; for operations that anyone may call.</summary>
    public static string? NationalCommitteeKey(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true) return null;
        var caller = Of(context);
        return caller.Agency is null && caller.Is(Role.Committee) ? caller.Key : null;
    }

    public bool Is(Role role) => Roles.Contains(Names<Role>.Of(role));

    /// <summary>Whether the agency lies in the key's subtree.</summary>
    public bool Reaches(string? agency, LiveCatalogue catalogue) =>
        Agency is null || (agency is not null && catalogue.Current.IsWithin(agency, Agency));

    /// <summary>
    /// The agencies a list may show: the asked-for subtree, which must lie within the key's, else the key's own. Null means all.
    /// </summary>
    public IReadOnlySet<string>? Scope(string? asked, LiveCatalogue catalogue)
    {
        if (asked is not null && !Reaches(asked, catalogue)) throw new ProblemException(new Problem(ProblemKind.Forbidden));
        return (asked ?? Agency) is { } top ? catalogue.Current.Subtree(top) : null;
    }
}
