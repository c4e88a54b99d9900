using System.Reflection;
using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Health;

/// <summary>The service may be started before its store.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task A_store_that_is_not_there_yet_is_waited_for()
    {
        await using var api = new EarlyFactory();
        var starting = Task.Run(api.Citizen);
        while (!starting.IsCompleted)
        {
            api.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        using var citizen = await starting;
        api.Refusals.ShouldBe(0);
        (await citizen.Fetch("/health/ready")).Text("status").ShouldBe("ready");
    }

    public sealed class EarlyFactory : ApiFactory
    {
        public int Refusals { get; set; } = 3;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                var kept = services.Last(service => service.ServiceType == typeof(ICatalogueStore)).ImplementationType!;
                services.AddSingleton(provider =>
                {
                    var late = DispatchProxy.Create<ICatalogueStore, LateStore>();
                    ((LateStore)(object)late).Begin((ICatalogueStore)ActivatorUtilities.CreateInstance(provider, kept), this);
                    return late;
                });
            });
        }
    }

    /// <summary>The real store, after it refused as often as it was told.</summary>
    public class LateStore : DispatchProxy
    {
        private ICatalogueStore _kept = null!;
        private EarlyFactory _factory = null!;

        public void Begin(ICatalogueStore kept, EarlyFactory factory) => (_kept, _factory) = (kept, factory);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            _factory.Refusals > 0 && _factory.Refusals-- > 0 ? throw new StoreUnavailableException() : targetMethod!.Invoke(_kept, args);
    }
}
