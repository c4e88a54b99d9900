using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Routing;

/// <summary>What holds whatever the model; what a trained one says is for the tests of the classifier.</summary>
public sealed class PreviewRoutingTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/routing/preview";

    [Theory]
    [InlineData(0, "text too-short")]
    [InlineData(20001, "text too-long")]
    public async Task A_text_has_1_to_20000_characters(int length, string fault)
    {
        using var coordinator = await api.As(Role.Coordinator, null);
        var text = string.Concat(Enumerable.Repeat("ệ", length)).Normalize(NormalizationForm.FormD);
        (await coordinator.Send(Path, new { text }, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }

    [Fact]
    public async Task A_place_must_be_one_of_the_catalogue()
    {
        using var coordinator = await api.As(Role.Coordinator, null);
        (await coordinator.Send(Path, new { text = "Đèn hỏng", place = "99999" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["place not-found"]);
        (await coordinator.Send(Path, new { text = "Đèn hỏng", place = "79/1" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["place pattern"]);
        (await coordinator.Send(Path, new JsonObject(), HttpStatusCode.BadRequest)).Faults().ShouldBe(["text required"]);
    }

    [Fact]
    public async Task Without_a_model_it_is_503_and_says_when_to_ask_again()
    {
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        using var answer = await coordinator.Call(HttpMethod.Post, Path, new { text = "Đèn đường hỏng", place = "26740" });
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        (await answer.Body()).Text("code").ShouldBe("no-model");
    }

    [Fact]
    public async Task Nothing_is_filed()
    {
        using var coordinator = await api.As(Role.Coordinator, null);
        using var answer = await coordinator.Call(HttpMethod.Post, Path, new { text = "Đèn đường hỏng ba tháng nay" });
        (await coordinator.Fetch("/v1/complaints"))["items"]!.AsArray().ShouldBeEmpty();
    }
}
