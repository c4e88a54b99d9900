using System.Xml.Linq;
using Feedback.Api.Demo;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Demo;

/// <summary>The national table of the demo: 34 provinces by 12 months, as figures and as a picture.</summary>
public sealed class DemoYearTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task All_provinces_have_a_panel_with_the_figures_of_the_table()
    {
        using var citizen = api.Citizen();
        using var committee = await api.As(Role.Committee, null);
        var today = api.Clock.GetUtcNow().ToVietnamDay();
        var year = new DemoYear(
            new DemoClient(citizen, ApiFactory.AdminKey), api.Services.GetRequiredService<IRatingStore>(), today, new Random(5), api.Services.GetRequiredService<IEntropy>());
        await year.RateAsync(await year.CreateAgenciesAsync(), _ => { });

        var cells = (await committee.Fetch(year.Table))["cells"]!.AsArray();
        cells.Select(cell => cell!["key"]!["province"]!.GetValue<string>()).Distinct().Count().ShouldBe(34);
        cells.Select(cell => cell!["key"]!["month"]!.GetValue<string>()).Distinct().Order().ShouldBe(
            Enumerable.Range(0, 12).Select(month => new DateOnly(2025, 11, 1).AddMonths(month).ToString("yyyy-MM", null)));

        var shown = cells.Where(cell => cell!["n"] is not null).Select(cell => cell!["n"]!.GetValue<long>()).ToList();
        shown.Count.ShouldBeGreaterThan(31 * 12, "only three provinces are small");
        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(await File(committee, year.Table, "image/svg+xml")));
        Marks(svg, "circle").Count(mark => mark.Elements().Any()).ShouldBe(shown.Count, "a dot for each figure");
        Tips(svg, "circle").Select(tip => long.Parse(tip[(tip.IndexOf("n = ", StringComparison.Ordinal) + 4)..], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture))
            .Order().ShouldBe(shown.Order());
    }
}
