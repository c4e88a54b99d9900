using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class OtherProfilesTests
{
    /// <summary>The worked example of docs/indices.md.</summary>
    [Fact]
    public void SIPAS_is_pooled_over_factors_and_the_mean_of_factors_stands_beside_it()
    {
        // 83/100, 40/50, 45/50, 30/40, 6/10 -> 204/250 = 81.60; the mean of 83, 80, 90, 75 and 60 is 77.60.
        long[][] answers = [[5, 5, 7, 60, 23], [2, 3, 5, 30, 10], [1, 1, 3, 25, 20], [4, 3, 3, 20, 10], [2, 1, 1, 5, 1]];
        var figures = ProfileFigures.From(Sipas.Profile, answers.Select((counts, i) => Sipas.Count((Factor)(i + 1), new AnswerCounts(Scale.Likert5, counts))));

        figures.Metrics.Select(m => m.Ratio).ShouldBe([83m, 80m, 90m, 75m, 60m]);
        figures.Metrics.ShouldAllBe(m => m.Score == null && m.MaxScore == 0);
        (figures.Total, figures.Profile.MaxTotal, figures.Band).ShouldBe((81.60m, 100, null));
        Sipas.MeanOfFactors(figures).ShouldBe(77.60m);
    }

    [Fact]
    public void SIPAS_without_an_answer_to_one_factor_has_no_mean_of_factors()
    {
        var figures = ProfileFigures.From(Sipas.Profile, Enumerable.Range(1, 5).Select(i => new MetricCount(Sipas.CodeOf((Factor)i), 0, i == 5 ? 0 : 10)));

        Sipas.MeanOfFactors(figures).ShouldBeNull();
        figures.Total.ShouldBe(0m);
        ProfileFigures.From(Sipas.Profile, []).Total.ShouldBeNull();
        Should.Throw<ArgumentException>(() => Sipas.Count(Factor.Overall, new AnswerCounts(Scale.Likert5, [0, 0, 0, 0, 1])));
        Should.Throw<ArgumentException>(() => Sipas.Count(Factor.Access, new AnswerCounts(Scale.Vn3, [0, 0, 1])));
    }

    [Theory]
    [InlineData(2021, 2022, false)]
    [InlineData(2019, 2021, true)]
    [InlineData(2022, 2024, true)]
    public void The_series_breaks_at_2022(int year, int other, bool comparable) => Sipas.Comparable(year, other).ShouldBe(comparable);

    /// <summary>Guide 1159/BNV-CCHC: domain-rules 2.</summary>
    [Theory]
    [InlineData(1000, 286)]
    [InlineData(10_000, 385)]
    [InlineData(0, 0)]
    public void The_sample_size_is_Slovins(long population, long sample) => Sipas.SampleSize(population).ShouldBe(sample);

    /// <summary>domain-rules 9.3.</summary>
    [Theory]
    [InlineData(15, Band.Excellent)]
    [InlineData(14, Band.Good)]
    [InlineData(11, Band.Fair)]
    [InlineData(8, Band.Average)]
    [InlineData(5, Band.Weak)]
    public void ND61_bands_the_appraised_points_and_shows_the_units_own(int points, Band band)
    {
        var appraised = Enumerable.Range(1, 9).Select(i => new MetricCount(Nd61.Appraised(i), Math.Clamp(points - ((i - 1) * 2), 0, 2), 2));
        var self = Enumerable.Range(1, 9).Select(i => new MetricCount(Nd61.Self(i), 2, 2));

        var figures = ProfileFigures.From(Nd61.Profile, appraised.Concat(self));

        (figures.Total, figures.Band, figures.Profile.MaxTotal).ShouldBe((points, band, 18));
        figures.Metrics.Skip(9).Take(9).ShouldAllBe(m => m.Numerator == 2 && m.Score == null);
        figures.Metrics.Skip(18).ShouldAllBe(m => m.Numerator == null, "nothing was measured");
        ProfileFigures.From(Nd61.Profile, appraised.Skip(1)).Total.ShouldBeNull("an indicator without points is not 0");
    }

    [Fact]
    public void ND61_sheets_of_two_agencies_are_not_added() =>
        Should.Throw<ArgumentException>(() => ProfileFigures.From(Nd61.Profile, [new(Nd61.Appraised(1), 1, 2), new(Nd61.Appraised(1), 2, 2)]));

    [Fact]
    public void ND61_points_follow_from_counts()
    {
        Nd61Points.Time(TimeSpan.FromDays(3), TimeSpan.FromDays(4)).ShouldBe(2);
        Nd61Points.Time(TimeSpan.FromDays(4), TimeSpan.FromDays(4)).ShouldBe(1);
        Nd61Points.Time(TimeSpan.FromDays(5), TimeSpan.FromDays(4)).ShouldBe(0);
        new[] { Nd61Points.Contacts(0, false), Nd61Points.Contacts(1, false), Nd61Points.Contacts(2, false), Nd61Points.Contacts(2, true) }.ShouldBe([2, 1, 0, 1]);
        new[] { Nd61Points.Attitude(true, 0), Nd61Points.Attitude(false, 0), Nd61Points.Attitude(true, 1) }.ShouldBe([2, 1, 0]);
        new[] { Nd61Points.Petitions(0, 0, 0), Nd61Points.Petitions(9, 10, 0), Nd61Points.Petitions(8, 10, 0), Nd61Points.Petitions(10, 10, 1) }.ShouldBe([2, 1, 0, 0]);
        new[] { Nd61Points.Online(0.2m, 0.3m, 0), Nd61Points.Online(0.1m, 0.3m, 0), Nd61Points.Online(0.5m, 0.14m, 0), Nd61Points.Online(0.2m, 0.3m, 1) }.ShouldBe([2, 1, 0, 0]);
    }

    [Fact]
    public void Every_published_GOVUK_vector_goes_through_the_profile()
    {
        foreach (var row in SharedData.RowsOf("govuk/vectors.csv"))
        {
            var answers = new AnswerCounts(Scale.Likert5, [.. Enumerable.Range(1, 5).Select(i => SharedData.Whole(row[$"rating_{i}"]))]);
            var figures = ProfileFigures.From(Govuk.Profile, Govuk.Count(answers));

            figures.Total.ShouldBe(row["score"].Length == 0 ? null : SharedData.Number(row["score"]), row["start"]);
        }
    }

    [Fact]
    public void Profiles_are_found_by_code_and_day_and_each_is_cited()
    {
        RuleProfiles.Find("QD766", new DateOnly(2026, 8, 1)).ShouldBe(Qd766.Profile);
        RuleProfiles.Find("ND61", new DateOnly(2010, 1, 1)).ShouldBe(Nd61.Profile);
        RuleProfiles.Find("QD767", new DateOnly(2026, 8, 1)).ShouldBeNull();
        RuleProfiles.All.ShouldAllBe(profile => profile.Citation.Length > 10 && profile.Source.Length > 10 && profile.Version.Length > 0);
        RuleProfiles.All.SelectMany(profile => profile.Metrics.Select(m => m.Code)).ShouldBeUnique();
    }
}
