using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using static Feedback.Api.Tests.Indices.SatisfactionSamples;

namespace Feedback.Api.Tests.Indices;

/// <summary>The words of a picture rank what the method note lets be ranked, and nothing else.</summary>
public sealed class ChartFindingTests
{
    [Theory]
    [InlineData(true, "Cells shown: 4; hidden: 1. Not ranked, fewer than 30 answers: 2. Lowest Cơ quan b: 50.0 % (40.4 %–59.6 %), n = 100. Highest Cơ quan a: 60.0 % (50.2 %–69.1 %), n = 100. 2026")]
    [InlineData(false, "Số ô hiển thị: 4; bị ẩn: 1. Không xếp hạng vì dưới 30 câu trả lời: 2. Thấp nhất Cơ quan b: 50,0 % (40,4 %–59,6 %), n = 100. Cao nhất Cơ quan a: 60,0 % (50,2 %–69,1 %), n = 100. 01/01/2026")]
    public void Cells_of_few_answers_are_counted_but_not_ranked(bool english, string said)
    {
        var table = Table([Dimension.Agency], Cell("a", 40, 60), Cell("b", 50, 50), Cell("d", 29, 0), Cell("e", 0, 29), Cell("f", 1, 2));
        Texts(Drawn(table, english), "desc").Single().ShouldStartWith(said);
    }

    [Fact]
    public void Thirty_answers_are_enough() =>
        Texts(Drawn(Table([Dimension.Agency], Cell("a", 40, 60), Cell("d", 30, 0)), english: true), "desc").Single()
            .ShouldStartWith("Cells shown: 2; hidden: 0. Lowest Cơ quan d: 0.0 % (");

    [Theory]
    [InlineData(Dimension.Scale, "each scale, verified, overall", "từng scale, verified, overall")]
    [InlineData(Dimension.Stratum, "likert5, each stratum, overall", "likert5, từng stratum, overall")]
    [InlineData(Dimension.Factor, "likert5, verified, each factor", "likert5, verified, từng factor")]
    public void Scales_strata_and_factors_are_each_and_never_compared(Dimension by, string english, string vietnamese)
    {
        var table = Table(
            [Dimension.Agency, by], Cell("a", 40, 60), Cell("a", 60, 60) with { Stratum = Stratum.Open }, Cell("a", 60, 60) with { Factor = Factor.Access },
            Cell("a", 0, 0) with { Scale = Scale.Vn3, Counts = [50, 50, 0] });
        table.Cells.Count.ShouldBe(2);
        foreach (var (language, scope, said) in new[]
        {
            (true, english, "Cells shown: 2; hidden: 0. Scales, strata and factors are not compared with one another, so nothing is ranked. 2026"),
            (false, vietnamese, "Số ô hiển thị: 2; bị ẩn: 0. Không so sánh các thang, các tầng, các yếu tố với nhau nên không xếp hạng. 01/01/2026"),
        })
        {
            var svg = Drawn(table, language);
            Texts(svg, "desc").Single().ShouldStartWith(said);
            Texts(svg, "text").ShouldContain(text => text.Contains($"; {scope}; ", StringComparison.Ordinal));
        }
    }
}
