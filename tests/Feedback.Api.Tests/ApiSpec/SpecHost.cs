using Feedback.Domain.Access;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>A service to replay the contract against, with one client for each kind of caller.</summary>
public sealed class SpecHost : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> _clients = [];
    private bool _trained;
    private int _periods;

    public ApiFactory Api { get; } = new();

    public DateTimeOffset Now => Api.Clock.GetUtcNow();

    /// <summary>Who calls: bound to Ho Chi Minh City, so that there is an inside and an outside; the admin to nothing.</summary>
    public async Task<HttpClient> Client(string caller)
    {
        if (_clients.TryGetValue(caller, out var known)) return known;
        return _clients[caller] = caller switch
        {
            "public" or "citizen" => Api.Citizen(),
            "admin" => Api.Admin(),
            "publisher" or "drafter" => await Api.As(Role.Committee, null),
            _ => await Api.As(Enum.Parse<Role>(caller, ignoreCase: true), "ubnd-79"),
        };
    }

    /// <summary>A month that no example has drafted yet.</summary>
    public string FreePeriod()
    {
        var month = new DateOnly(2000, 1, 1).AddMonths(_periods++);
        return month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task TrainOnce()
    {
        if (!_trained) await Api.Train();
        _trained = true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) client.Dispose();
        await Api.DisposeAsync();
    }
}
