using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Moving;

/// <summary>The service before its first start: nothing is in its store yet.</summary>
public sealed class EmptyFactory : ApiFactory
{
    /// <summary>What the first start does once everything has been moved in.</summary>
    public async Task Refresh()
    {
        await Services.GetRequiredService<LiveCatalogue>().RefreshAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<Secrets>().LoadAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<KeyRing>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            foreach (var first in services.Where(service => service.ImplementationType == typeof(FirstStart)).ToList()) services.Remove(first);
        });
    }
}
