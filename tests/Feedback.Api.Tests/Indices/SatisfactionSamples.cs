using System.Net;
using System.Xml.Linq;
using Feedback.Api.Indices.Charts;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Tests.Indices;

/// <summary>Small satisfaction tables, and what is read from their pictures.</summary>
internal static class SatisfactionSamples
{
    private static readonly CatalogueSnapshot Empty = new(1, [], [], [], []);

    public static string Names(string dimension, string code) => dimension == "agency" ? "Cơ quan " + code : code;

    public static XDocument Drawn(SatisfactionTable table, bool english, Func<string, string, string>? names = null) =>
        XDocument.Parse(SatisfactionChart.Draw(table, names ?? Names, english));

    public static IEnumerable<string> Texts(XDocument svg, string element) => svg.Descendants().Where(e => e.Name.LocalName == element).Select(Own);

    public static string Own(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));

    /// <summary>Marks that stand for figures: those of the legend stand for none.</summary>
    public static IEnumerable<XElement> Marks(XDocument svg, string element) => svg.Descendants()
        .Where(e => e.Name.LocalName == element && !e.Ancestors().Any(a => a.Name.LocalName == "defs" || a.Attribute("class")?.Value == "legend"));

    /// <summary>What the pointer shows over a mark.</summary>
    public static IEnumerable<string> Tips(XDocument svg, string element) => Marks(svg, element).SelectMany(e => e.Elements()).Where(e => e.Name.LocalName == "title").Select(e => e.Value);

    public static RatingCell Cell(string agency, long low, long high) => new(
        agency, "", null, null, Scale.Likert5, Stratum.Verified, Factor.Overall, new DateOnly(2026, 1, 1), agency == "c" ? [high, low - high, 0, 0, 0 + high] : [low, 0, 0, 0, high]);

    public static RatingCell Month(int month, string agency = "a", long low = 10, long high = 30) => Cell(agency, low, high) with { Day = new DateOnly(2026, month, 1) };

    public static SatisfactionTable Table(IReadOnlyList<Dimension> by, params RatingCell[] cells) =>
        SatisfactionTable.From(new SatisfactionQuery(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), by), cells, Empty);

    public static async Task<byte[]> File(HttpClient client, string call, string format)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, call);
        request.Headers.TryAddWithoutValidation("Accept", format);
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
