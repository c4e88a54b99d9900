using System.Security.Claims;
using System.Text.Encodings.Web;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Feedback.Api.Access;

/// <summary>Authenticates <c>Authorization: Bearer KEY</c> and answers 401 and 403 in the service's one error shape.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing keys, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";

    public const string AgencyClaim = "agency";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        if (keys.Find(header[7..].Trim()) is not { } key || !key.IsValidAt(clock.GetUtcNow()))
        {
            return Task.FromResult(AuthenticateResult.Fail("unknown, expired or revoked key"));
        }

        var identity = new ClaimsIdentity(SchemeName, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, key.Id));
        foreach (var role in key.Roles) identity.AddClaim(new Claim(ClaimTypes.Role, Names<Role>.Of(role)));
        if (key.Agency is not null) identity.AddClaim(new Claim(AgencyClaim, key.Agency));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return new Problem(ProblemKind.Unauthenticated).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problem(ProblemKind.Forbidden).ExecuteAsync(Context);
}
