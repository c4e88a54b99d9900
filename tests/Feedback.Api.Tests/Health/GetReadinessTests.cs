using System.Net;
using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Health;

public sealed class GetReadinessTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task It_is_ready_when_the_store_answers()
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/health/ready")).Text("status").ShouldBe("ready");
    }

    [Fact]
    public async Task While_the_store_does_not_answer_it_is_503_and_says_when_to_ask_again()
    {
        await using var own = new LosableFactory();
        using var client = own.Citizen();
        await client.Fetch("/health/ready");
        own.IsLost = true;
        using var answer = await client.Call(HttpMethod.Get, "/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        (await answer.Body()).Text("code").ShouldBe("unavailable");
        await client.Fetch("/health/live");
        own.IsLost = false;
        await client.Fetch("/health/ready");
    }

    private sealed class LosableFactory : ApiFactory
    {
        public bool IsLost { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                var kept = services.Last(service => service.ServiceType == typeof(ICatalogueStore)).ImplementationType!;
                services.AddSingleton<ICatalogueStore>(provider => new LosableStore((ICatalogueStore)ActivatorUtilities.CreateInstance(provider, kept), this));
            });
        }
    }

    /// <summary>The real store at the end of a line that can be cut.</summary>
    private sealed class LosableStore(ICatalogueStore kept, LosableFactory line) : ICatalogueStore
    {
        private ICatalogueStore Store => line.IsLost ? throw new StoreUnavailableException() : kept;

        public Task<long> GetVersionAsync(CancellationToken cancellationToken) => Store.GetVersionAsync(cancellationToken);

        public Task<CatalogueSnapshot> LoadAsync(CancellationToken cancellationToken) => Store.LoadAsync(cancellationToken);

        public Task<bool> TrySeedAsync(CatalogueSnapshot shipped, CancellationToken cancellationToken) => Store.TrySeedAsync(shipped, cancellationToken);

        public Task PutAgencyAsync(Agency agency, CancellationToken cancellationToken) => Store.PutAgencyAsync(agency, cancellationToken);

        public Task PutServiceAsync(Service service, CancellationToken cancellationToken) => Store.PutServiceAsync(service, cancellationToken);
    }
}
