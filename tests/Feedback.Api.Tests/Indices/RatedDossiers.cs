using System.Globalization;
using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

/// <summary>Dossiers of one service at one agency that ended on the 20th of a month of 2026, and their ratings.</summary>
internal static class RatedDossiers
{
    /// <param name="unused">Receipts nobody rated with.</param>
    public static async Task Send(ApiFactory api, string agency, string service, IReadOnlyList<int> scores, int unused = 0, int month = 11)
    {
        using var portal = await api.As(Role.Portal, null);
        var ended = string.Create(CultureInfo.InvariantCulture, $"2026-{month:D2}-20T03:00:00Z");
        var receipts = await portal.Send("/v1/receipts/batch", new
        {
            items = Enumerable.Range(0, scores.Count + unused).Select(i => new
            {
                dossierCode = $"{agency}-{service}-{month}-{i}",
                service,
                agency,
                channel = "web",
                outcome = "granted",
                completedAt = ended,
            }),
        }, HttpStatusCode.MultiStatus);
        var items = scores.Select((score, i) => new
        {
            receipt = receipts["results"]![i]!["receipt"]!.GetValue<string>(),
            scale = "likert5",
            score,
            occurredAt = ended,
        });
        await portal.Send("/v1/ratings/batch", new { items }, HttpStatusCode.MultiStatus);
    }
}
