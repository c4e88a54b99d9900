using System.Globalization;

namespace Feedback.Api.Hosting;

/// <summary>Asks the service that runs beside it whether it is ready: the health check of an image that has no curl.</summary>
internal static class HealthCommand
{
    /// <summary>0 when it is, 1 when it is not, or does not answer within 5 seconds.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(Address(configuration));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <summary>Where a service with the same settings listens, seen from its own machine.</summary>
    public static Uri Address(IConfiguration configuration)
    {
        var port = configuration.GetValue<string>(WebHostDefaults.ServerUrlsKey) is { Length: > 0 } urls
            ? BindingAddress.Parse(urls.Split(';')[0]).Port
            : int.Parse(configuration.GetValue(WebHostDefaults.HttpPortsKey, "5000")!.Split(';')[0], CultureInfo.InvariantCulture);
        return new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}/health/ready");
    }
}
