using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;
using Hangfire;

namespace Feedback.Api.Jobs;

/// <summary>Hangfire's pages at <c>/jobs</c>, to read only. They show codes and ids: jobs are given nothing else.</summary>
internal static class JobDashboard
{
    public const string Path = "/jobs";

    /// <summary>For admins of the whole country: the pages know no agencies.</summary>
    public static void MapJobDashboard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapHangfireDashboardWithNoAuthorizationFilters(Path, new DashboardOptions
        {
            IsReadOnlyFunc = _ => true,
            DisplayStorageConnectionString = false,
            AppPath = null,
            DashboardTitle = "Feedback: jobs",
        }).RequireAuthorization(policy => policy
            .RequireRole(Names<Role>.Of(Role.Admin))
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == KeyAuthentication.AgencyClaim)));
}
