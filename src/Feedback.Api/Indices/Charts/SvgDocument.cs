using System.Globalization;
using System.Security;
using System.Text;

namespace Feedback.Api.Indices.Charts;

/// <summary>Writes one SVG picture: escaped, without scripts or anything from elsewhere, its numbers the same on every machine.</summary>
internal sealed class SvgDocument
{
    /// <summary>Text on white: contrast 12.6 to 1.</summary>
    public const string Ink = "#333333";

    /// <summary>Lesser text and axes: 5.7 to 1.</summary>
    public const string Grey = "#666666";

    /// <summary>Marks: 6.6 to 1.</summary>
    public const string Mark = "#1F5FA8";

    /// <summary>Bars, and within an interval over time: too faint on white (1.4 to 1), so it is always outlined in the colour of marks.</summary>
    public const string Band = "#C9DAEE";

    public const string Paper = "#FFFFFF";

    public const string Grid = "#DDDDDD";

    private readonly StringBuilder _body = new();

    public void Text(double x, double y, string text, int size = 12, string anchor = "start", string colour = Ink, bool bold = false, string? title = null) => Add(
        $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{(bold ? " font-weight=\"bold\"" : "")}>{Title(title)}{Escape(text)}</text>");

    public void Line(double x1, double y1, double x2, double y2, string colour = Grid, double width = 1, string? title = null) => Add(
        $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" stroke-width=\"{N(width)}\"{Close("line", title)}");

    public void Circle(double x, double y, double radius, bool hollow, string? title = null) => Add(
        $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{(hollow ? Paper : Mark)}\" stroke=\"{Mark}\" stroke-width=\"1.6\"{Close("circle", title)}");

    /// <summary>An interval on its own: a line with ends.</summary>
    public void Whisker(double from, double to, double y, string? title = null)
    {
        Line(from, y, to, y, Mark, 1.8, title);
        foreach (var end in new[] { from, to }) Line(end, y - 4, end, y + 4, Mark, 1.8);
    }

    /// <summary>Outlined for the reason a band is (<see cref="Band"/>).</summary>
    public void Bar(double x, double y, double width, double height, string? title = null) => Add(
        $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{Band}\" stroke=\"{Mark}\" stroke-width=\"1\"{Close("rect", title)}");

    public void Hatched(double x, double y, double width, double height, string? title = null) => Add(
        $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"url(#hidden)\" stroke=\"{Grey}\" stroke-width=\"0.6\"{Close("rect", title)}");

    /// <summary>Until <see cref="End"/>: marks that are a part of the picture of their own, such as samples that stand for no figure.</summary>
    public void Begin(string part) => Add($"<g class=\"{part}\">");

    public void End() => Add("</g>");

    public void Polyline(IEnumerable<(double X, double Y)> points) => Add($"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{Mark}\" stroke-width=\"1.8\"/>");

    public void Polygon(IEnumerable<(double X, double Y)> points) => Add($"<polygon points=\"{Points(points)}\" fill=\"{Band}\" stroke=\"{Mark}\" stroke-width=\"1\"/>");

    /// <summary>The whole picture.</summary>
    /// <param name="description">What it shows in words, for who cannot see it.</param>
    public string Finish(double width, double height, string title, string description, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" xml:lang="{language}" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" font-family="'Noto Sans','DejaVu Sans',Arial,sans-serif">
        <title id="title">{Escape(title)}</title>
        <desc id="desc">{Escape(description)}</desc>
        <defs><pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="{Paper}"/><line x1="0" y1="0" x2="0" y2="6" stroke="{Grey}" stroke-width="1.5"/></pattern></defs>
        <rect width="100%" height="100%" fill="{Paper}"/>
        {_body}</svg>

        """).ReplaceLineEndings("\n");

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    private static string Close(string element, string? title) => title is null ? "/>" : $">{Title(title)}</{element}>";

    private static string Title(string? title) => title is null ? "" : $"<title>{Escape(title)}</title>";

    private static string Escape(string text) => SecurityElement.Escape(XmlText.Clean(text));

    private static string N(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    private void Add(string element) => _body.Append(element).Append('\n');
}
