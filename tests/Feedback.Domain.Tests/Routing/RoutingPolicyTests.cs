using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class RoutingPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly Thresholds Thresholds = new(0.6, 0.3);
    private static readonly NatureFinding Petition = new(Nature.Petition, 0.9);
    private static readonly NatureScores Natures = new(0.01, 0.01, 0.01, 0.97, new NatureThresholds(0.3, 0.1, 0.5, 0.5));

    private static readonly CatalogueSnapshot Catalogue = new(
        1,
        [Agency("bo-y-te"), Agency("so-y-te-79"), Agency("so-xay-dung-79"), Agency("thue-79")],
        [new Service("1.0", "Khám bệnh", null, "health", "g", "bo-y-te", [AgencyLevel.Provincial])],
        [new Field("health", "Y tế", "Health", "bo-y-te", "so-y-te", null), new Field("infrastructure", "Hạ tầng", "Infrastructure", "bo-xay-dung", "so-xay-dung", null)],
        [new Place("79", "HCM", "TP HCM", "HCM", "Thành phố", null, [])]);

    [Theory]
    [InlineData(0.60, Band.Auto)]
    [InlineData(0.59, Band.Suggest)]
    [InlineData(0.30, Band.Suggest)]
    [InlineData(0.29, Band.Triage)]
    public void The_thresholds_of_the_model_decide_the_band(double score, Band band)
    {
        var decision = Decide(Complaint(), Scores(("infrastructure", score), ("health", 0.1)));
        decision.Band.ShouldBe(band);
        decision.Candidates.ShouldBe([new Candidate("infrastructure", "so-xay-dung-79", score), new Candidate("health", "so-y-te-79", 0.1)]);
        (decision.Model, decision.Thresholds).ShouldBe(("m1", Thresholds));
    }

    [Fact]
    public void Without_a_place_nothing_goes_without_a_person()
    {
        var decision = Decide(Complaint(place: null), Scores(("health", 0.99)));
        (decision.Band, decision.Candidates[0].Agency).ShouldBe((Band.Suggest, "bo-y-te"));
        decision.Flags.ShouldBe(["no-place"]);
    }

    [Fact]
    public void The_agency_the_citizen_named_wins_and_a_sure_contradiction_is_flagged()
    {
        var decision = Decide(Complaint(agency: "thue-79"), Scores(("infrastructure", 0.9)));
        (decision.Band, decision.Rule, decision.Candidates[0].Agency).ShouldBe((Band.Auto, "given-agency", "thue-79"));
        decision.Flags.ShouldBe(["contradicts-classifier"]);
        Decide(Complaint(agency: "thue-79"), Scores(("infrastructure", 0.29))).Flags.ShouldBeEmpty();
    }

    [Fact]
    public void A_named_agency_needs_no_model_and_brings_the_field_it_is_competent_for()
    {
        var decision = Decide(Complaint(agency: "so-y-te-79"), null);
        decision.Candidates.ShouldBe([new Candidate("health", "so-y-te-79", 1)]);
        decision.Model.ShouldBeNull();
    }

    [Fact]
    public void A_named_service_brings_its_field()
    {
        var decision = Decide(Complaint(service: "1.0"), null);
        (decision.Band, decision.Rule).ShouldBe((Band.Auto, "given-service"));
        decision.Candidates.ShouldBe([new Candidate("health", "so-y-te-79", 1)]);
    }

    [Theory]
    [InlineData(Nature.Denunciation, "nature-denunciation")]
    [InlineData(Nature.FormalComplaint, "nature-formal-complaint")]
    public void What_is_no_petition_waits_for_a_person_even_with_a_named_agency(Nature nature, string rule)
    {
        var decision = RoutingPolicy.Decide(Catalogue, Complaint(agency: "so-y-te-79"), new NatureFinding(nature, 0.9), Scores(("health", 0.99)), Given("79"), AgencyFor, false, Now);
        (decision.Band, decision.Rule).ShouldBe((Band.Triage, rule));
        decision.Candidates.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(0.59, "infrastructure", "nature-unsure")]
    [InlineData(0.8, "staff-conduct", "about-staff")]
    public void What_may_accuse_an_official_does_not_go_to_an_agency_unseen(double sure, string field, string flag)
    {
        var decision = RoutingPolicy.Decide(
            Catalogue, Complaint(), new NatureFinding(Nature.Petition, sure), Scores((field, 0.99)), Given("79"), (_, _) => "so-xay-dung-79", false, Now);
        decision.Band.ShouldBe(Band.Suggest);
        decision.Flags.ShouldBe([flag]);
    }

    [Fact]
    public void A_named_service_without_a_place_does_not_go_unseen()
    {
        var decision = Decide(Complaint(place: null, service: "1.0"), null);
        (decision.Band, decision.Rule).ShouldBe((Band.Suggest, "given-service"));
        decision.Flags.ShouldBe(["no-place"]);
    }

    [Fact]
    public void At_most_three_candidates_are_named() =>
        Decide(Complaint(), Scores(("a", 0.2), ("b", 0.2), ("c", 0.2), ("d", 0.2))).Candidates.Count.ShouldBe(3);

    [Fact]
    public void A_sure_contradiction_is_proposed_for_transfer_and_a_probable_one_only_flagged()
    {
        Decide(Complaint(agency: "thue-79"), Scores(("infrastructure", 0.9))).Proposal.ShouldBe(new Candidate("infrastructure", "so-xay-dung-79", 0.9));
        var probable = Decide(Complaint(agency: "thue-79"), Scores(("infrastructure", 0.5)));
        (probable.Proposal, probable.Flags.Single()).ShouldBe((null, "contradicts-classifier"));
        Decide(Complaint(agency: "so-xay-dung-79"), Scores(("infrastructure", 0.9))).Proposal.ShouldBeNull();
    }

    [Fact]
    public void A_place_found_in_the_text_decides_the_agency()
    {
        var decision = Decide(Complaint(place: null), Scores(("health", 0.9)), new DecidedPlace("79", true, []));
        (decision.Band, decision.Candidates[0].Agency, decision.Place!.FromText).ShouldBe((Band.Auto, "so-y-te-79", true));
    }

    [Fact]
    public void A_place_that_may_be_one_of_several_waits_for_a_person()
    {
        var decision = Decide(Complaint(place: null), Scores(("health", 0.9)), new DecidedPlace(null, true, ["00001", "00002"]));
        decision.Band.ShouldBe(Band.Suggest);
        decision.Flags.ShouldBe(["place-ambiguous"]);
        decision.Place!.Candidates.ShouldBe(["00001", "00002"]);
    }

    [Fact]
    public void A_text_unlike_anything_learned_goes_to_triage_however_sure_the_scores()
    {
        var decision = Decide(Complaint(), Scores(("health", 0.99)) with { Unfamiliar = true });
        (decision.Band, decision.Rule).ShouldBe((Band.Triage, "unfamiliar-text"));
    }

    [Fact]
    public void A_complaint_of_the_audit_sample_is_suggested_although_the_classifier_is_sure()
    {
        var decision = Decide(Complaint(), Scores(("health", 0.99)), audited: true);
        decision.Band.ShouldBe(Band.Suggest);
        decision.Flags.ShouldBe(["audit-sample"]);
        Decide(Complaint(agency: "thue-79"), Scores(("health", 0.2)), audited: true).Band.ShouldBe(Band.Auto);
    }

    [Fact]
    public void The_grounds_for_the_second_choice_are_kept_too()
    {
        var decision = Decide(Complaint(), Scores(("health", 0.5)) with { RunnerUpEvidence = [new Evidence("đường", 0.4)], KnownShare = 0.75 });
        decision.RunnerUpEvidence.ShouldBe([new Evidence("đường", 0.4)]);
        decision.KnownShare.ShouldBe(0.75);
    }

    private static RoutingDecision Decide(NewComplaint complaint, Classification? classification, DecidedPlace? place = null, bool audited = false) =>
        RoutingPolicy.Decide(Catalogue, complaint, Petition, classification, place ?? Given(complaint.Place), AgencyFor, audited, Now);

    private static DecidedPlace Given(string? place) => new(place, false, []);

    private static string? AgencyFor(string field, string? place) => Competence.AgencyFor(Catalogue, field, place);

    private static Classification Scores(params (string Field, double Score)[] scores) =>
        new("m1", Thresholds, [.. scores.Select(s => new FieldScore(s.Field, s.Score))], [], [], Natures, 1, false);

    private static NewComplaint Complaint(string? place = "79", string? agency = null, string? service = null) =>
        new(Now, "Nội dung phản ánh", place, service, agency, null, false, "vi", "h", null, null, null);

    private static Agency Agency(string code) => new(code, code, null, null, AgencyLevel.Provincial, code.EndsWith("79", StringComparison.Ordinal) ? "79" : null, []);
}
