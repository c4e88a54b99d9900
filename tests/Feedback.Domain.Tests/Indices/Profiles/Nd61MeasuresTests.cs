using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class Nd61MeasuresTests
{
    private static readonly PetitionFacts Answered = new("a", Handled: true, Overdue: false, Disliked: false, AboutStaff: false);

    [Theory]
    [InlineData(10, 0, 0, "2/2")]
    [InlineData(0, 0, 0, "2/2")] // no petition at all
    [InlineData(9, 1, 0, "1/2")]
    [InlineData(8, 2, 0, "0/2")]
    [InlineData(19, 0, 1, "0/2")] // one drags on: over its term and still open
    public void The_points_of_indicator_8_follow_from_the_petitions(int inTime, int late, int dragging, string points)
    {
        PetitionFacts[] petitions =
        [
            .. Enumerable.Repeat(Answered, inTime), .. Enumerable.Repeat(Answered with { Overdue = true }, late),
            .. Enumerable.Repeat(Answered with { Overdue = true, Handled = false }, dragging),
        ];

        Lines(petitions).Last().ShouldBe("ND61_8_SELF " + points);
    }

    [Fact]
    public void Shares_are_of_dossiers_and_of_petitions() =>
        Lines([Answered, Answered with { AboutStaff = true }, Answered with { Overdue = true }])
            .ShouldBe(["ND61_1_MEASURED 95/100", "ND61_7_MEASURED 1/3", "ND61_8_MEASURED 2/3", "ND61_9_MEASURED 40/100", "ND61_8_SELF 0/2"]);

    [Fact]
    public void A_dossier_with_several_signs_is_taken_away_once_by_the_union()
    {
        var noon = new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero);
        Receipt Receipt(string id, int hours) => new(id, "", "s", "a", Channel.Web, Outcome.Granted, noon, noon.AddHours(hours), noon, noon.AddDays(90));

        // 20 dossiers, 3 late; late and rated low (twice told), in time and rated low, in time and petitioned.
        var signs = DossierSigns.Of(20, 3, [Receipt("late", -1), Receipt("late", -1), Receipt("low", 1), Receipt("petition", 1)]);

        signs.ShouldBe(new DossierSigns(20, 3, 3, 2));
        signs.Count("union").ShouldBe(new MetricCount("DOSSIER_RECEIVING_SATISFACTION", 15, 20));
        signs.Count(null).Numerator.ShouldBe(15);
        signs.Count("sum").ShouldBe(new MetricCount("DOSSIER_RECEIVING_SATISFACTION", 14, 20));
        new DossierSigns(2, 2, 1, 0).Count("sum").Numerator.ShouldBe(0);
    }

    private static IEnumerable<string> Lines(PetitionFacts[] petitions) =>
        Nd61Measures.Count(petitions, ended: 100, late: 5, online: 40).Select(one => $"{one.Code} {one.Numerator}/{one.Denominator}");
}
