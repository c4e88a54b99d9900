using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Feedback.Trials.Kill;

/// <summary>Clients that send ratings with and without receipts and complaints, until the service dies under them.</summary>
internal sealed class Clients(Uri address, string portalKey, Ledger ledger) : IDisposable
{
    private const string Agency = "so-tu-phap-79";
    private const string Service = "2.000815";

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = address };

    public async Task RunAsync(int clients, int seed, string round, Task end)
    {
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var random = new Random(HashCode.Combine(seed, client));
            for (var i = 0; !end.IsCompleted; i++)
            {
                if (!await TrySendAsync(() => MakeAsync($"m{round}x{client}x{i}m", random))) return;
            }
        }));
    }

    /// <summary>Sends again what had no answer; the service must not store it twice.</summary>
    public async Task ResendAsync()
    {
        foreach (var errand in ledger.Open.ToList()) await TrySendAsync(() => Task.FromResult<Errand?>(errand));
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> TrySendAsync(Func<Task<Errand?>> make)
    {
        try
        {
            if (await make() is not { } errand) return true;
            ledger.Sent(errand);
            using var request = new HttpRequestMessage(HttpMethod.Post, errand.Path)
            {
                Content = new StringContent(errand.Body, Encoding.UTF8, "application/json"),
            };
            if (errand.IdempotencyKey is not null) request.Headers.Add("Idempotency-Key", errand.IdempotencyKey);
            using var answer = await _http.SendAsync(request);
            if (answer.IsSuccessStatusCode) ledger.Acknowledge(errand);
            else if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) ledger.Refused(errand);
            else throw new InvalidOperationException($"{errand.Path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task<Errand?> MakeAsync(string marker, Random random)
    {
        var score = random.Next(1, 6);
        switch (random.Next(4))
        {
            case 0:
                return new Errand(
                    marker, "/v1/complaints", $$"""{"text":"Đèn đường hỏng đã lâu chưa sửa {{marker}}","agency":"so-xay-dung-79"}""", "key-" + marker);
            case 1:
                return new Errand(
                    marker, "/v1/ratings",
                    $$"""{"agency":"{{Agency}}","service":"{{Service}}","scale":"likert5","score":{{score}},"comment":"{{marker}}","submissionId":"id-{{marker}}"}""",
                    null);
            default:
                return await ReceiptAsync(marker) is { } receipt
                    ? new Errand(
                        marker, "/v1/ratings",
                        $$"""{"receipt":"{{receipt}}","scale":"likert5","score":{{score}},"factors":{"access":{{score}}},"comment":"{{marker}}"}""", null)
                    : null;
        }
    }

    private async Task<string?> ReceiptAsync(string marker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/receipts")
        {
            Content = JsonContent.Create(new
            {
                dossierCode = "H29-" + marker,
                service = Service,
                agency = Agency,
                channel = "web",
                outcome = "granted",
                completedAt = DateTimeOffset.UnixEpoch.AddDays(20780),
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", portalKey);
        using var answer = await _http.SendAsync(request);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["receipt"]!.GetValue<string>() : null;
    }
}
