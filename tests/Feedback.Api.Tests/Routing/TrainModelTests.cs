using System.Net;
using Feedback.Api.Routing;
using Feedback.Api.Tests.Complaints;
using Feedback.Domain.Access;
using Feedback.Domain.Routing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Routing;

/// <summary>From officers' corrections to a model that is tried. How well it learns is for the tests of the classifier and the trial "learning".</summary>
public sealed class TrainModelTests(TrainModelTests.Api api) : IClassFixture<TrainModelTests.Api>
{
    [Fact]
    public async Task Enough_new_corrections_are_learned_and_the_latest_kept_for_the_trial()
    {
        using var admin = api.Admin();
        var before = await admin.Send("/v1/routing/models", new { }, HttpStatusCode.Accepted);
        (before["newCorrections"]!.GetValue<int>(), before["begun"]!.GetValue<bool>()).ShouldBe((0, false));
        (await Training.RetrainAsync(CancellationToken.None)).ShouldBeNull();

        for (var at = 0; at < 44; at++) await Correct(at);
        var asked = await admin.Send("/v1/routing/models", new { }, HttpStatusCode.Accepted);
        (asked["newCorrections"]!.GetValue<int>(), asked["begun"]!.GetValue<bool>()).ShouldBe((44, true));

        // Worse than the active one: kept, with its report, but not used.
        var first = (await admin.Fetch("/v1/routing/models")).Text("active");
        api.Trainer.Right = (false, true);
        var worse = (await Training.RetrainAsync(CancellationToken.None))!;
        (worse.Trial!.Passed, worse.Trial.Against).ShouldBe((false, first));
        worse.Trial.Reasons.ShouldBe(["worse-overall", "field-lost:agriculture"]);
        (await admin.Fetch("/v1/routing/models")).Text("active").ShouldBe(first);

        // Better: used at once. 31 of 44 were learned, by one person and so capped, 13 asked about.
        api.Trainer.Right = (true, false);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var better = (await Training.RetrainAsync(CancellationToken.None))!;
        (better.Texts.Labels, better.Texts.LabelsCapped, better.Trial!.Texts, better.Trial.Passed).ShouldBe((31, 31, 13, true));
        var learned = api.Trainer.Learned[^1].Where(text => text.Text.StartsWith("Ao tôm", StringComparison.Ordinal)).ToList();
        learned.Count.ShouldBe(31);
        learned.ShouldAllBe(text => text.Field == "agriculture" && text.Weight < 1);
        (await admin.Fetch("/v1/routing/models")).Text("active").ShouldBe(better.Version);
        api.Services.GetRequiredService<IComplaintClassifier>().ActiveModel.ShouldBe(better.Version);

        // What was kept for the trial is still new to it.
        (await admin.Send("/v1/routing/models", new { }, HttpStatusCode.Accepted))["newCorrections"]!.GetValue<int>().ShouldBe(13);
    }

    private ModelTraining Training => api.Services.GetRequiredService<ModelTraining>();

    private async Task Correct(int at)
    {
        var text = $"Ao tôm nhà tôi bị {(char)('a' + (at % 7))}{(char)('e' + (at / 7))} chết nổi trắng";
        var filed = await api.FileAt("so-xay-dung-79", new { text, place = "79" });
        await api.Officer.Act(filed, new { action = "transfer", agency = "so-nong-nghiep-mt-79", field = "agriculture", reason = "Việc thủy sản" });
        api.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private sealed class NoQueue : ITrainingQueue
    {
        public bool TryEnqueue() => true;
    }

    public sealed class Api : ApiFactory, IAsyncLifetime
    {
        internal ScriptedTrainer Trainer { get; private set; } = null!;

        internal HttpClient Officer { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (StoreUnderTest.Missing is not null) return;
            Trainer = (ScriptedTrainer)Services.GetRequiredService<IClassifierTrainer>();
            await Train(anew: true);
            Officer = await As(Role.Officer, "so-xay-dung-79");
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                var real = services.Single(service => service.ServiceType == typeof(IClassifierTrainer));
                services.Remove(real);
                // The test runs the training itself; a queue would only be in the way.
                services.AddSingleton<ITrainingQueue, NoQueue>();
                services.AddSingleton<IClassifierTrainer>(provider =>
                    new ScriptedTrainer((IClassifierTrainer)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
            });
        }
    }
}
