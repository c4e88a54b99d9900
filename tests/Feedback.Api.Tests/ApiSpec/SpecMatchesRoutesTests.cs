using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>What the service serves is what the contract says, no more and no less.</summary>
public sealed class SpecMatchesRoutesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    [Fact]
    public void Every_route_is_an_operation_and_every_operation_a_route()
    {
        var served = Served().Select(route => $"{route.Method} {route.Path} {route.Name}").Order(StringComparer.Ordinal).ToList();
        served.ShouldNotBeEmpty();
        var written = Spec.Operations.Select(o => $"{o.Method} {o.Path} {o.Id}").Order(StringComparer.Ordinal).ToList();
        served.Except(written).ShouldBeEmpty("served, but not in api-spec/openapi.yaml");
        written.Except(served).ShouldBeEmpty("in api-spec/openapi.yaml, but not served");
        served.Count.ShouldBe(written.Count);
    }

    [Fact]
    public async Task The_contract_is_served_as_it_was_written()
    {
        using var client = api.Citizen();
        var served = await client.GetStringAsync("/openapi.yaml", TestContext.Current.CancellationToken);
        served.ShouldBe(await File.ReadAllTextAsync(Path.Combine(Spec.Folder, "api-spec", "openapi.yaml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_contract_can_be_read_by_people_at_docs()
    {
        using var client = api.Citizen();
        (await client.GetStringAsync("/docs", TestContext.Current.CancellationToken)).ShouldContain("openapi.yaml");
    }

    private IEnumerable<(string Method, string Path, string? Name)> Served() =>
        from endpoint in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
        // FastEndpoints adds the first for its own test tools, when it runs under a test host.
        where path != "/_test_url_cache_" && path != "/docs" && !path.StartsWith("/docs/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, path, endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);
}
