using System.Diagnostics.Metrics;
using System.Net;
using Feedback.Api.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Jobs;

/// <summary>What an operator sees of complaints that wait, also when nothing routes them.</summary>
public sealed class RoutingLagTests
{
    [Fact]
    public async Task The_wait_grows_until_the_decision_is_made()
    {
        await using var api = new ApiFactory();
        using var citizen = api.Citizen();
        using var gauge = new Gauge(api.Services.GetRequiredService<IMeterFactory>());
        gauge.Read().ShouldBeEmpty();
        await LookAsync(api);
        gauge.Read().ShouldBe([0]);

        var first = await FileAsync(citizen);
        api.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await FileAsync(citizen);
        await LookAsync(api);
        gauge.Read().ShouldBe([600]);
        api.Clock.Advance(TimeSpan.FromSeconds(3));
        gauge.Read().ShouldBe([603]);

        await api.Route(first);
        await LookAsync(api);
        gauge.Read().ShouldBe([3]);

        await api.Route(second);
        await LookAsync(api);
        gauge.Read().ShouldBe([0]);
    }

    private static Task LookAsync(ApiFactory api) =>
        api.Services.GetRequiredService<RoutingLag>().RefreshAsync(TestContext.Current.CancellationToken);

    private static async Task<string> FileAsync(HttpClient citizen) => (await citizen.Send(
        "/v1/complaints", new { text = "Đèn đường trước nhà tôi hỏng ba tháng nay", agency = "so-xay-dung-79" }, HttpStatusCode.Created)).Text("code");

    /// <summary>The gauge of one service: others run in this process, too.</summary>
    private sealed class Gauge : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<double> _read = [];

        public Gauge(IMeterFactory service)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "feedback.routing.waiting" && instrument.Meter.Scope == service) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((_, value, _, _) => _read.Add(value));
            _listener.Start();
        }

        public double[] Read()
        {
            _read.Clear();
            _listener.RecordObservableInstruments();
            return [.. _read];
        }

        public void Dispose() => _listener.Dispose();
    }
}
