using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Integrity;
using Feedback.Api.Tests.Routing;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>The steps an example may be given; the README of the examples lists them for their readers.</summary>
internal static class SceneSteps
{
    private const string Agency = "so-tu-phap-79";
    private const string Service = "2.000815";
    private const string Lamp = "Đèn đường trước số 12 Lê Lợi, phường Sài Gòn hỏng hai tuần nay, buổi tối rất nguy hiểm cho người đi bộ.";

    // Nothing in it speaks for any field.
    private const string Vague = "Tôi có việc này mong được xem giúp, cảm ơn nhiều.";

    public static Task Run(this Scene scene, string step) => step switch
    {
        "receipt" => scene.Receipt(),
        "rating" => scene.Rating(),
        "openRating" => scene.OpenRating(),
        "dayLater" => Later(scene),
        "complaint" => scene.File(Lamp, null),
        "routedComplaint" => scene.Routed(Lamp, "so-xay-dung-79"),
        "acceptedComplaint" => scene.Accepted(),
        "answeredComplaint" => scene.Answered(),
        "triageComplaint" => scene.InTriage(),
        "otherComplaint" => scene.Other(),
        "model" => scene.Host.TrainOnce(),
        "models" => scene.SecondModel(active: false),
        "activeModel" => scene.SecondModel(active: true),
        // The test has given the example a service of its own.
        "noModel" => Task.CompletedTask,
        "key" => scene.Key(),
        "figures" => scene.Figures(),
        "flag" => scene.Flag(),
        "freePeriod" => scene.FreePeriod(),
        "draft" => scene.Draft("publisher"),
        "draftByAnother" => scene.Draft("drafter"),
        "publication" => scene.Published(),
        _ => throw new ArgumentException($"No step is called {step}."),
    };

    private static async Task Flag(this Scene scene) => scene.Values["flag.id"] = await scene.Host.Api.RaiseFlag(Agency);

    private static Task FreePeriod(this Scene scene)
    {
        scene.Values["free.period"] = scene.Host.FreePeriod();
        return Task.CompletedTask;
    }

    private static async Task Draft(this Scene scene, string by)
    {
        await scene.FreePeriod();
        var draft = await (await scene.Host.Client(by)).Send("/v1/indices/publications", new { period = scene.Values["free.period"] }, HttpStatusCode.Created);
        foreach (var name in new[] { "id", "period", "sha256" }) scene.Values["publication." + name] = draft.Text(name);
    }

    private static async Task Published(this Scene scene)
    {
        await scene.Draft("drafter");
        var publisher = await scene.Host.Client("publisher");
        foreach (var action in new[] { "review", "publish" }) await publisher.Send($"/v1/indices/publications/{scene.Values["publication.id"]}/actions", new { action }, HttpStatusCode.OK);
    }

    private static async Task Figures(this Scene scene) => await (await scene.Host.Client("committee")).Send(
        "/v1/indices/profiles/QD766/figures",
        new
        {
            agency = Agency,
            period = "2026-08",
            metrics = new[]
            {
                new { code = "PETITION_PROCESSING_ON_TIME", numerator = 45, denominator = 50 },
                new { code = "PETITION_HANDLING_SATISFACTION", numerator = 40, denominator = 50 },
                new { code = "DOSSIER_RECEIVING_SATISFACTION", numerator = 850, denominator = 1000 },
            },
        },
        HttpStatusCode.OK);

    private static async Task SecondModel(this Scene scene, bool active)
    {
        await scene.Host.TrainOnce();
        scene.Values["model.version"] = await scene.Host.Api.CopyModel(active);
    }

    private static async Task Receipt(this Scene scene)
    {
        scene.Values["receipt.dossier"] = "H29.18-" + Guid.NewGuid().ToString("N")[..8];
        scene.Values["receipt.completedAt"] = Scene.Instant(scene.Host.Now.AddDays(-1));
        var answer = await (await scene.Host.Client("portal")).Send("/v1/receipts", new
        {
            dossierCode = scene.Values["receipt.dossier"],
            service = Service,
            agency = Agency,
            channel = "web",
            outcome = "granted",
            completedAt = scene.Values["receipt.completedAt"],
        }, HttpStatusCode.Created);
        scene.Values["receipt"] = answer.Text("receipt");
    }

    private static async Task Rating(this Scene scene)
    {
        await scene.Receipt();
        var answer = await (await scene.Host.Client("citizen")).Send(
            "/v1/ratings", new { receipt = scene.Values["receipt"], scale = "likert5", score = 3 }, HttpStatusCode.Created);
        scene.Values["rating.id"] = answer.Text("id");
    }

    private static async Task OpenRating(this Scene scene)
    {
        scene.Values["openRating.submissionId"] = Guid.NewGuid().ToString("N");
        await (await scene.Host.Client("citizen")).Send(
            "/v1/ratings",
            new { agency = Agency, service = Service, scale = "likert5", score = 5, submissionId = scene.Values["openRating.submissionId"] },
            HttpStatusCode.Created);
    }

    private static Task Later(Scene scene)
    {
        scene.Host.Api.Clock.Advance(TimeSpan.FromHours(25));
        return Task.CompletedTask;
    }

    private static async Task File(this Scene scene, string text, string? agency)
    {
        var body = new JsonObject
        {
            ["text"] = text,
            ["place"] = "26740",
            ["publish"] = true,
            ["contact"] = new JsonObject { ["name"] = "Nguyễn Thị Lan", ["phone"] = "0903000001", ["email"] = "lan@example.vn" },
        };
        if (agency is not null) body["agency"] = agency;
        scene.Values["complaint.idempotencyKey"] = Guid.NewGuid().ToString("N");
        var answer = await (await scene.Host.Client("citizen")).Send(
            "/v1/complaints", body, HttpStatusCode.Created, ("Idempotency-Key", scene.Values["complaint.idempotencyKey"]));
        scene.Values["complaint.code"] = answer.Text("code");
        scene.Values["complaint.secret"] = answer.Text("secret");
    }

    private static async Task Routed(this Scene scene, string text, string? agency)
    {
        await scene.File(text, agency);
        await scene.Host.Api.Route(scene.Values["complaint.code"]);
        var complaint = await (await scene.Host.Client("coordinator")).Fetch($"/v1/complaints/{scene.Values["complaint.code"]}");
        scene.Values["complaint.etag"] = $"\"{complaint["version"]}\"";
    }

    private static async Task Accepted(this Scene scene)
    {
        await scene.Routed(Lamp, "so-xay-dung-79");
        await scene.Act(new { action = "accept" });
    }

    private static async Task Answered(this Scene scene)
    {
        await scene.Accepted();
        await scene.Act(new { action = "answer", text = "Sở đã thay bóng và kiểm tra đường dây. Cảm ơn ông/bà đã phản ánh." });
    }

    private static async Task InTriage(this Scene scene)
    {
        await scene.Host.TrainOnce();
        await scene.Routed(Vague, null);
    }

    private static async Task Other(this Scene scene)
    {
        await scene.Routed(Lamp, "so-xay-dung-79");
        scene.Values["other.code"] = scene.Values["complaint.code"];
    }

    private static async Task Key(this Scene scene)
    {
        var answer = await (await scene.Host.Client("admin")).Send(
            "/v1/keys", new { label = "Cổng dịch vụ công", roles = new[] { "portal" }, agency = "ubnd-79" }, HttpStatusCode.Created);
        scene.Values["key.id"] = answer.Text("id");
    }

    private static async Task Act(this Scene scene, object order)
    {
        var complaint = await (await scene.Host.Client("officer")).Send(
            $"/v1/complaints/{scene.Values["complaint.code"]}/actions", order, HttpStatusCode.OK, ("If-Match", scene.Values["complaint.etag"]));
        scene.Values["complaint.etag"] = $"\"{complaint["version"]}\"";
    }
}
