using System.Globalization;
using Feedback.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feedback.Benchmarks;

/// <summary>The service as it runs, in this process, on a store of its own.</summary>
internal sealed class BenchmarkHost(WebApplication app, string folder) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>On a SQLite file of its own, unless the settings name another store.</summary>
    public static async Task<BenchmarkHost> StartAsync(int maxBatch = 1024, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("feedback-bench-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Sqlite:Path"] = Path.Combine(folder, "feedback.db"),
            ["Storage:Sqlite:MaxBatch"] = maxBatch.ToString(CultureInfo.InvariantCulture),
            ["Access:BootstrapKey"] = "benchmark-admin-key-benchmark-admin",
            ["Jobs:Enabled"] = "false",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.ClearProviders();
        var app = builder.AddFeedback().Build();
        app.UseFeedback();
        await app.StartAsync();
        return new BenchmarkHost(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
