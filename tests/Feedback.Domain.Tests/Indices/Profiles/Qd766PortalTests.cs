using Feedback.Domain.Indices.Profiles;

namespace Feedback.Domain.Tests.Indices.Profiles;

/// <summary>The portal's own figures for the units of one province, August 2026, to the last digit.</summary>
public sealed class Qd766PortalTests
{
    private static readonly (string Column, string Code)[] Scored =
    [
        ("ontime", Qd766.OnTime),
        ("handling", Qd766.PetitionSatisfaction),
        ("dossier", Qd766.DossierSatisfaction),
    ];

    [Fact]
    public void Every_published_figure_is_reproduced()
    {
        var rows = SharedData.RowsOf("qd766/handling_satisfaction.csv");

        rows.Count.ShouldBe(14);
        foreach (var row in rows)
        {
            var unit = row["unit"];
            var figures = ProfileFigures.From(Qd766.Profile, Scored.Select(metric => new MetricCount(
                metric.Code, SharedData.Whole(row[$"{metric.Column}_num"]), SharedData.Whole(row[$"{metric.Column}_den"]))));

            foreach (var (column, code) in Scored)
            {
                var metric = figures.Metrics.Single(m => m.Code == code);
                metric.Ratio.ShouldBe(SharedData.Number(row[$"{column}_ratio"]), $"{unit}, {column}");
                metric.Score.ShouldBe(SharedData.Number(row[$"{column}_score"]), $"{unit}, {column}");
            }

            figures.Total.ShouldBe(SharedData.Number(row["total_score"]), unit);
            figures.TotalRatio.ShouldBe(SharedData.Number(row["total_ratio"]), unit);
        }
    }
}
