using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Feedback.Trials.Kill;

/// <summary>
/// Clients that send ratings with and without receipts and complaints, until every process has died under them or the end is
/// called. Now and then one sends the same to two processes at once.
/// </summary>
internal sealed class Clients(IReadOnlyList<Uri> addresses, string portalKey, Ledger ledger) : IDisposable
{
    private const string Agency = "so-tu-phap-79";
    private const string Service = "2.000815";

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private readonly ConcurrentDictionary<Uri, bool> _dead = new();

    /// <summary>A client that was told to come again later does, if sooner than it was told.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Answers that were none of those a caller may get, and 503s that did not say when to come again.</summary>
    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Answers 503.</summary>
    public int Unavailable { get; private set; }

    public async Task RunAsync(int clients, int seed, string round, Task end)
    {
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var random = new Random(HashCode.Combine(seed, client));
            for (var i = 0; !end.IsCompleted && _dead.Count < addresses.Count; i++)
            {
                var at = random.Next(addresses.Count);
                if (await MakeAsync(addresses[at], $"m{round}x{client}x{i}m", random) is not { } errand) continue;
                ledger.Sent(errand);
                var both = addresses.Count > 1 && random.Next(8) == 0;
                await Task.WhenAll(SendAsync(addresses[at], errand), both ? SendAsync(addresses[1 - at], errand) : Task.CompletedTask);
            }
        }));
    }

    /// <summary>Sends again what had no answer; the service must not store it twice.</summary>
    public async Task ResendAsync()
    {
        await Parallel.ForEachAsync(
            ledger.Open.ToList(), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (errand, _) => await SendAsync(addresses[0], errand));
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(Uri address, Errand errand)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, errand.Path))
            {
                Content = new StringContent(errand.Body, Encoding.UTF8, "application/json"),
            };
            if (errand.IdempotencyKey is not null) request.Headers.Add("Idempotency-Key", errand.IdempotencyKey);
            using var answer = await _http.SendAsync(request);
            if (answer.IsSuccessStatusCode) ledger.Acknowledge(errand);
            else await JudgeAsync(answer, errand);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            _dead[address] = true;
        }
    }

    private async Task JudgeAsync(HttpResponseMessage answer, Errand errand)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            Unavailable++;
            await Task.Delay(Pause);
            if (answer.Headers.RetryAfter is null) Faults.Add($"{errand.Path} answered 503 without Retry-After");

            // A full queue wrote nothing, unless the same was sent to the other process; otherwise nobody knows.
            if (addresses.Count == 1 && JsonNode.Parse(text)!["code"]!.GetValue<string>() == "busy") ledger.Refused(errand);
        }
        else
        {
            Faults.Add($"{errand.Path} answered {(int)answer.StatusCode}: {text}");
        }
    }

    private async Task<Errand?> MakeAsync(Uri address, string marker, Random random)
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
                return await ReceiptAsync(address, marker) is { } receipt
                    ? new Errand(
                        marker, "/v1/ratings",
                        $$"""{"receipt":"{{receipt}}","scale":"likert5","score":{{score}},"factors":{"access":{{score}}},"comment":"{{marker}}"}""", null)
                    : null;
        }
    }

    private async Task<string?> ReceiptAsync(Uri address, string marker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/v1/receipts"))
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
        try
        {
            using var answer = await _http.SendAsync(request);
            return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["receipt"]!.GetValue<string>() : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            _dead[address] = true;
            return null;
        }
    }
}
