using System.Net;
using Feedback.Api.Jobs;
using Feedback.Api.Tests.Complaints;
using Feedback.Domain.Access;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Jobs;

/// <summary>The pages about jobs: not there unless asked for, then for admins alone, and without a word of a complaint.</summary>
public sealed class JobDashboardTests
{
    private const string Waiting = "/jobs/jobs/enqueued/a-routing";

    [Fact]
    public async Task There_are_none_unless_they_are_turned_on()
    {
        using var api = new ApiFactory();
        using var admin = api.Admin();
        (await admin.Fetch("/jobs", HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }

    [Fact]
    public async Task They_open_to_admins_of_the_whole_country_alone()
    {
        using var api = new DashboardFactory();
        using var nobody = api.Citizen();
        using var officer = await api.As(Role.Officer, null);
        using var provincial = await api.As(Role.Admin, "ubnd-79");
        using var admin = api.Admin();
        foreach (var path in new[] { "/jobs", Waiting, "/jobs/stats", "/jobs/nothing" })
        {
            (await nobody.Fetch(path, HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthenticated");
            (await officer.Fetch(path, HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
            (await provincial.Fetch(path, HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
        }

        (await admin.GetStringAsync("/jobs", TestContext.Current.CancellationToken)).ShouldContain("Feedback: jobs");
        (await admin.Fetch("/jobs/nothing", HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }

    [Fact]
    public async Task They_show_codes_and_change_nothing()
    {
        using var api = new DashboardFactory();
        using var admin = api.Admin();
        var filed = await api.File();
        var id = api.Services.GetRequiredService<IBackgroundJobClient>()
            .Enqueue<RouteComplaintJob>(JobQueues.Routing, job => job.RunAsync(filed.Code, CancellationToken.None));
        var details = await admin.GetStringAsync($"/jobs/jobs/details/{id}", TestContext.Current.CancellationToken);
        details.ShouldContain(filed.Code);
        details.ShouldNotContain("thoát nước");
        (await admin.GetStringAsync(Waiting, TestContext.Current.CancellationToken)).ShouldContain("RouteComplaintJob");

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("jobs[]", id)]);
        using var deletion = await admin.PostAsync("/jobs/jobs/enqueued/delete", form, TestContext.Current.CancellationToken);
        deletion.IsSuccessStatusCode.ShouldBeFalse();
        api.Services.GetRequiredService<JobStorage>().GetMonitoringApi().JobDetails(id).History[0].StateName.ShouldBe("Enqueued");
    }

    private sealed class DashboardFactory : ApiFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Jobs:Dashboard", "true");
        }
    }
}
