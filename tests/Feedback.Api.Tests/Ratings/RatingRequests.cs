using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

/// <summary>Requests about ratings that tests start from and change.</summary>
internal static class RatingRequests
{
    public const string Agency = "so-tu-phap-79";
    public const string Service = "2.000815";

    /// <summary>The end of a dossier three days ago.</summary>
    public static JsonObject Ended(this ApiFactory api, string dossier, string agency = Agency) => new()
    {
        ["dossierCode"] = dossier,
        ["service"] = Service,
        ["agency"] = agency,
        ["channel"] = "web",
        ["outcome"] = "granted",
        ["completedAt"] = api.Clock.GetUtcNow().AddDays(-3),
    };

    public static JsonObject Open(int score = 5, string scale = "likert5", string agency = Agency) =>
        new() { ["agency"] = agency, ["service"] = Service, ["scale"] = scale, ["score"] = score };

    public static JsonObject Verified(string receipt, int score = 5) => new() { ["receipt"] = receipt, ["scale"] = "likert5", ["score"] = score };

    public static JsonObject With(this JsonObject body, string member, JsonNode? value)
    {
        var copy = body.DeepClone().AsObject();
        copy[member] = value;
        return copy;
    }

    /// <summary>A receipt for a finished dossier, as the portal got it.</summary>
    public static async Task<string> Receipt(this ApiFactory api, string dossier, string agency = Agency)
    {
        using var portal = await api.As(Role.Portal, null);
        return (await portal.Send("/v1/receipts", api.Ended(dossier, agency), HttpStatusCode.Created)).Text("receipt");
    }

    /// <summary>Rates and gives the rating's id.</summary>
    public static async Task<string> Rate(this ApiFactory api, JsonObject body)
    {
        using var citizen = api.Citizen();
        return (await citizen.Send("/v1/ratings", body, HttpStatusCode.Created)).Text("id");
    }

    /// <summary>The rating as the committee sees it.</summary>
    public static async Task<JsonObject> Stored(this ApiFactory api, string id)
    {
        using var committee = await api.As(Role.Committee, null);
        return await committee.Fetch($"/v1/ratings/{id}");
    }
}
