using System.Net;

namespace Feedback.Api.Tests.Routing;

public sealed class ListModelsTests(TrainedApi api) : IClassFixture<TrainedApi>
{
    [Fact]
    public async Task The_first_model_shows_what_it_learned_and_how_well_it_finds_each_field()
    {
        using var admin = api.Admin();
        var models = await admin.Fetch("/v1/routing/models");

        var first = models["items"]!.AsArray()[^1]!;
        models["activations"]!.AsArray()[^1]!["by"]!.ToString().ShouldBe("train-model");
        models["activations"]!.AsArray()[^1]!["reason"]!.ToString().ShouldBe("first");
        first["texts"]!["labels"]!.GetValue<int>().ShouldBe(0);
        first["texts"]!["names"]!.GetValue<int>().ShouldBe(2849);
        first["quality"]!["fields"]!.AsArray().Count.ShouldBe(26);
        first["sha256"]!.ToString().Length.ShouldBe(64);
        first["trial"].ShouldBeNull();
    }

    [Fact]
    public async Task A_key_of_a_province_does_not_reach_the_countrys_model()
    {
        using var admin = await api.As(Domain.Access.Role.Admin, "ubnd-79");
        (await admin.Send("/v1/routing/models/rollback", new { reason = "Thử" }, HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
    }
}

/// <summary>A service whose first model is trained.</summary>
public sealed class TrainedApi : ApiFactory, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if (StoreUnderTest.Missing is null) await Train();
    }
}
