using System.Net;
using Feedback.Api.Tests.Complaints;
using Feedback.Api.Tests.Integrity;
using Feedback.Api.Tests.Ratings;
using Feedback.Api.Tests.Routing;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Access;

/// <summary>
/// One record of each kind, all of one agency; and everyone who may knock: each role bound to that agency, to the one above it, to
/// another beside it and to the whole country, somebody whose key was revoked, and nobody.
/// </summary>
public sealed class AccessScene : ApiFactory, IAsyncLifetime
{
    public const string Own = RatingRequests.Agency;

    private static readonly (string Name, string? Agency)[] Bounds = [("own", Own), ("above", "ubnd-79"), ("other", "so-y-te-79"), ("country", null)];

    internal FiledCase Complaint { get; private set; } = null!;

    internal string Rating { get; private set; } = null!;

    /// <summary>One that cannot be used, so that whoever may promote it changes nothing.</summary>
    internal string Model { get; private set; } = null!;

    /// <summary>Public already.</summary>
    internal string Publication { get; private set; } = null!;

    internal string Flag { get; private set; } = null!;

    internal string Key { get; private set; } = null!;

    /// <summary>Role (or nobody, or revoked), where the key is bound, and the client.</summary>
    internal List<(string Role, string Bound, HttpClient Client)> Callers { get; } = [];

    public async ValueTask InitializeAsync()
    {
        if (StoreUnderTest.Missing is not null) return;
        Complaint = await this.FileAt(Own);
        Rating = await this.Rate(RatingRequests.Open());
        Model = await this.DamagedModel();
        Publication = await PublishAsync();
        Flag = await this.RaiseFlag(Own);
        Callers.Add(("nobody", "-", Citizen()));
        using var admin = Admin();
        Key = (await admin.Send("/v1/keys", new { label = "target", roles = new[] { "officer" }, agency = Own }, HttpStatusCode.Created)).Text("id");
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var (name, agency) in Bounds) Callers.Add((role.ToString().ToLowerInvariant(), name, await As(role, agency)));
        }

        var roles = Enum.GetValues<Role>().Select(role => role.ToString().ToLowerInvariant());
        var gone = await admin.Send("/v1/keys", new { label = "gone", roles }, HttpStatusCode.Created);
        using var revoked = await admin.Call(HttpMethod.Delete, $"/v1/keys/{gone.Text("id")}");
        Callers.Add(("revoked", "-", WithKey(gone.Text("key"))));
    }

    private async Task<string> PublishAsync()
    {
        using var drafter = await As(Role.Committee, null);
        using var reviewer = await As(Role.Committee, null);
        var id = (await drafter.Send("/v1/indices/publications", new { period = "2026-09" }, HttpStatusCode.Created)).Text("id");
        foreach (var action in new[] { "review", "publish" }) await reviewer.Send($"/v1/indices/publications/{id}/actions", new { action }, HttpStatusCode.OK);
        return id;
    }

    internal IEnumerable<HttpClient> Who(string role, string bound) =>
        Callers.Where(caller => caller.Role == role && caller.Bound == bound).Select(caller => caller.Client);
}
