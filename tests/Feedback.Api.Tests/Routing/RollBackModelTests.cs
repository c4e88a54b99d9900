using System.Net;
using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Routing;

public sealed class RollBackModelTests(TrainedApi api) : IClassFixture<TrainedApi>
{
    private static readonly object Why = new { reason = "Nhầm về đất đai" };

    [Fact]
    public async Task Rolled_back_the_model_before_decides_again()
    {
        using var admin = api.Admin();
        var before = (await admin.Fetch("/v1/routing/models")).Text("active");
        var version = await api.CopyModel(active: false);
        await admin.Send($"/v1/routing/models/{version}/promotion", Why, HttpStatusCode.OK);

        (await admin.Send("/v1/routing/models/rollback", Why, HttpStatusCode.OK)).Text("version").ShouldBe(before);

        (await admin.Fetch("/v1/routing/models")).Text("active").ShouldBe(before);
        api.Services.GetRequiredService<IComplaintClassifier>().ActiveModel.ShouldBe(before);
    }
}
