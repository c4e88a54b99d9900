using System.Net;

namespace Feedback.Api.Tests.Health;

public sealed class GetLivenessTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task The_process_is_alive_for_anyone()
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/health/live")).ToJsonString().ShouldBe("""{"status":"alive"}""");
        using var stranger = api.WithKey("wrong");
        await stranger.Fetch("/health/live");
    }

    [Fact]
    public async Task It_is_read_and_not_written()
    {
        using var citizen = api.Citizen();
        (await citizen.Send("/health/live", new { }, HttpStatusCode.MethodNotAllowed)).Text("code").ShouldBe("method-not-allowed");
    }
}
