using System.Net;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Routing;

public sealed class PromoteModelTests(TrainedApi api) : IClassFixture<TrainedApi>
{
    private static readonly object Why = new { reason = "Đúng hơn về đất đai" };

    [Fact]
    public async Task A_promoted_model_decides_at_once_and_who_and_why_is_kept()
    {
        using var admin = api.Admin();
        using var coordinator = await api.As(Role.Coordinator, null);
        var version = await api.CopyModel(active: false);

        (await admin.Send($"/v1/routing/models/{version}/promotion", Why, HttpStatusCode.OK))["active"]!.GetValue<bool>().ShouldBeTrue();

        (await coordinator.Send("/v1/routing/preview", new { text = "Đèn đường hỏng", place = "79" }, HttpStatusCode.OK)).Text("model").ShouldBe(version);
        var last = (await admin.Fetch("/v1/routing/models"))["activations"]![0]!;
        (last["version"]!.ToString(), last["reason"]!.ToString()).ShouldBe((version, "Đúng hơn về đất đai"));
        last["by"]!.ToString().ShouldNotBe("train-model");

        (await admin.Send($"/v1/routing/models/{version}/promotion", Why, HttpStatusCode.Conflict)).Text("code").ShouldBe("model-not-changed");
    }

    [Fact]
    public async Task A_damaged_model_is_refused_and_the_active_one_stays()
    {
        using var admin = api.Admin();
        var before = (await admin.Fetch("/v1/routing/models")).Text("active");

        (await admin.Send($"/v1/routing/models/{await api.DamagedModel()}/promotion", Why, HttpStatusCode.Conflict)).Text("code").ShouldBe("model-unreadable");

        (await admin.Fetch("/v1/routing/models")).Text("active").ShouldBe(before);
        api.Services.GetRequiredService<IComplaintClassifier>().ActiveModel.ShouldBe(before);
    }

    [Fact]
    public async Task Another_process_takes_the_promoted_model_over_at_its_next_refresh()
    {
        // Promoted elsewhere: only the store knows.
        var version = await api.CopyModel(active: true);
        var classifier = api.Services.GetRequiredService<IComplaintClassifier>();
        classifier.ActiveModel.ShouldNotBe(version);

        await api.Services.GetRequiredService<ActiveModel>().RefreshAsync(CancellationToken.None);

        classifier.ActiveModel.ShouldBe(version);
    }

    [Fact]
    public async Task Under_load_every_prediction_comes_from_one_of_the_models_and_none_fails()
    {
        var (first, second) = (await api.CopyModel(active: true), await api.CopyModel(active: false));
        await api.Services.GetRequiredService<ActiveModel>().RefreshAsync(CancellationToken.None);
        using var coordinator = await api.As(Role.Coordinator, null);
        using var admin = api.Admin();

        var asking = Enumerable.Range(0, 60).Select(_ => coordinator.Send("/v1/routing/preview", new { text = "Đèn đường hỏng", place = "79" }, HttpStatusCode.OK)).ToList();
        await admin.Send($"/v1/routing/models/{second}/promotion", Why, HttpStatusCode.OK);
        asking.AddRange(Enumerable.Range(0, 60).Select(_ => coordinator.Send("/v1/routing/preview", new { text = "Đèn đường hỏng", place = "79" }, HttpStatusCode.OK)));

        var answers = await Task.WhenAll(asking);
        answers.ShouldAllBe(answer => answer.Text("model") == first || answer.Text("model") == second);
        answers.Select(answer => answer["candidates"]!.ToJsonString()).Distinct().ShouldHaveSingleItem();
        answers[^1].Text("model").ShouldBe(second);
    }
}
