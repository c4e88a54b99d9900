using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Feedback.Api.Hosting;
using Feedback.Api.Jobs;
using Feedback.Api.Routing;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Feedback.Api.Tests;

/// <summary>
/// The service on a store of its own, at a fixed instant, with the shipped catalogue. Background workers are off: tests run
/// the jobs they mean, so that nothing depends on when a worker wakes.
/// </summary>
public class ApiFactory : WebApplicationFactory<Program>
{
    public const string AdminKey = "test-admin-key-test-admin-key-test";

    private static readonly SemaphoreSlim Training = new(1);

    private readonly StoreUnderTest _store = new();

    /// <summary>The first model, once a test of this process has had it trained.</summary>
    internal static StoredModel? Trained { get; private set; }

    /// <summary>Monday 23 November 2026, nine in the morning in Viet Nam.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    /// <summary>A client without a key.</summary>
    public HttpClient Citizen() => Speaking(CreateClient());

    public HttpClient Admin() => WithKey(AdminKey);

    public HttpClient WithKey(string key)
    {
        var client = Citizen();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A client with a new key of one role, bound to an agency's subtree or (null) the whole country.</summary>
    public async Task<HttpClient> As(Role role, string? agency)
    {
        using var admin = Admin();
        var body = new JsonObject { ["label"] = $"{role} of {agency}", ["roles"] = new JsonArray(role.ToString().ToLowerInvariant()) };
        if (agency is not null) body["agency"] = agency;
        var answer = await admin.PostAsJsonAsync("/v1/keys", body);
        answer.EnsureSuccessStatusCode();
        return WithKey((await answer.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>());
    }

    /// <summary>Does what the worker would do for this complaint.</summary>
    public async Task Route(string code)
    {
        using var scope = Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<RouteComplaintJob>().RunAsync(code, CancellationToken.None);
    }

    /// <summary>Trains and activates the first model, as the first start does; it is always the same, so one training serves all tests of a process.</summary>
    /// <param name="anew">Whether to train in any case.</param>
    public async Task<StoredModel> Train(bool anew = false)
    {
        using var scope = Services.CreateScope();
        var models = Services.GetRequiredService<IModelStore>();
        await Training.WaitAsync();
        try
        {
            if (!anew && Trained is { } model && await models.TryAddAsync(model, CancellationToken.None))
                await Services.GetRequiredService<ModelTraining>().ActivateAsync(model, "train-model", "first", CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<TrainModelJob>().RunAsync(CancellationToken.None);
            Trained ??= await models.FindAsync((await models.GetActiveVersionAsync(CancellationToken.None))!, CancellationToken.None);
            return Trained!;
        }
        finally
        {
            Training.Release();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var (key, value) in _store.Settings) builder.UseSetting(key, value);
        builder.UseSetting("Access:BootstrapKey", AdminKey);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // A clock put forward by ninety days would read the store anew every five seconds of them: a million and a half times.
            foreach (var refreshing in services.Where(service => service.ImplementationType == typeof(Refreshing)).ToList()) services.Remove(refreshing);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _store.Dispose();
    }

    private static HttpClient Speaking(HttpClient client)
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }
}
