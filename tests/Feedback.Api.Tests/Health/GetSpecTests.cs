using System.Net;

namespace Feedback.Api.Tests.Health;

public sealed class GetSpecTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task The_contract_is_served_as_it_was_written()
    {
        using var citizen = api.Citizen();
        using var answer = await citizen.Call(HttpMethod.Get, "/openapi.yaml");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/yaml; charset=utf-8");
        var served = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        served.ShouldStartWith("openapi: 3.1.0\n");
        using var written = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("openapi.yaml")!);
        served.ShouldBe(await written.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_shows_it_to_people()
    {
        using var citizen = api.Citizen();
        using var answer = await citizen.Call(HttpMethod.Get, "/docs/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("openapi.yaml");
    }
}
