using System.Net;
using System.Text.RegularExpressions;
using Feedback.Api.Jobs;
using Feedback.Api.Tests.Architecture;
using Feedback.Api.Tests.Ratings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Health;

/// <summary>What an operator's Prometheus reads: figures of the service, and nothing of any person.</summary>
public sealed partial class MetricsTests
{
    [Fact]
    public async Task Requests_store_batches_and_routing_are_counted()
    {
        await using var api = new ApiFactory();
        await api.Train();
        using var citizen = api.Citizen();
        var filed = await citizen.Send(
            "/v1/complaints", new { text = "Đèn đường trước nhà tôi hỏng ba tháng nay", agency = "so-xay-dung-79" }, HttpStatusCode.Created);
        await api.Route(filed.Text("code"));
        await api.Rate(RatingRequests.Open());

        var lines = (await Scrape(citizen)).Split('\n');

        lines.ShouldContain(line => Counts(line, "http_server_request_duration_seconds_count", "http_route=\"/v1/complaints\"", "http_response_status_code=\"201\"", "operation=\"SubmitComplaint\""));
        lines.ShouldContain(line => Counts(line, "feedback_store_duration_seconds_count", "operation=\"complaint.file\""));
        lines.ShouldContain(line => Counts(line, "feedback_store_duration_seconds_count", "operation=\"complaint.tryReplace\""));
        lines.ShouldContain(line => Counts(line, "feedback_routing_decisions_total", "band=\"auto\""));
        lines.ShouldContain(line => Counts(line, "feedback_routing_delay_seconds_count"));
        lines.ShouldContain(line => line.StartsWith("# TYPE feedback_store_queue_waiting", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("# TYPE feedback_store_batch_size", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains(filed.Text("code"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_operations_page_lists_what_is_measured()
    {
        await using var api = new ApiFactory();
        using var citizen = api.Citizen();
        var filed = await citizen.Send(
            "/v1/complaints", new { text = "Đèn đường trước nhà tôi hỏng ba tháng nay", agency = "so-xay-dung-79" }, HttpStatusCode.Created);
        await api.Services.GetRequiredService<RoutingLag>().RefreshAsync(TestContext.Current.CancellationToken);
        await api.Route(filed.Text("code"));
        await api.Rate(RatingRequests.Open());
        RoutingMetrics.Failed();

        var measured = Measured().Matches(await Scrape(citizen)).Select(line => line.Groups[1].Value).Order(StringComparer.Ordinal);

        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);
        Listed().Matches(page).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal).ShouldBe(measured);
    }

    [Fact]
    public async Task Through_a_proxy_they_are_not_there()
    {
        await using var api = new ApiFactory();
        using var client = api.Citizen();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await client.Fetch("/metrics", HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("wrong", HttpStatusCode.NotFound)]
    [InlineData("right", HttpStatusCode.OK)]
    public async Task With_a_token_they_are_for_who_knows_it(string? token, HttpStatusCode expected)
    {
        await using var api = new TokenFactory();
        using var client = api.Citizen();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected);
    }

    private static bool Counts(string line, string name, params string[] labels) =>
        line.StartsWith(name, StringComparison.Ordinal) && labels.All(label => line.Contains(label, StringComparison.Ordinal));

    private static Task<string> Scrape(HttpClient client) => client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^# TYPE (feedback_\w+|http_\w+) ", RegexOptions.Multiline)]
    private static partial Regex Measured();

    [GeneratedRegex(@"^\| `(feedback_\w+|http_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    private sealed class TokenFactory : ApiFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Metrics:Token", "right");
        }
    }
}
