using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>The judge of the other tests here: what the contract says must be what the validator finds.</summary>
public sealed class SpecDocumentTests
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    [Theory]
    [InlineData("SubmitRating", """{"agency":"a","service":"b","scale":"likert5","score":5}""", true)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"likert5","score":5}""", true)]
    [InlineData("SubmitRating", """{"receipt":"r","agency":"a","service":"b","scale":"likert5","score":5}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","submissionId":"12345678","scale":"likert5","score":5}""", false)]
    [InlineData("SubmitRating", """{"agency":"a","scale":"likert5","score":5}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"vn3","score":3}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"vn3","score":2,"factors":{"access":3}}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"like","score":0}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"like","score":-1,"complaint":{"text":"0123456789"}}""", true)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"likert5","score":2,"complaint":{"text":"0123456789"}}""", true)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"likert5","score":3,"complaint":{"text":"0123456789"}}""", false)]
    [InlineData("SubmitRating", """{"receipt":"r","scale":"likert5","score":3,"stars":3}""", false)]
    [InlineData("SubmitRatings", """{"items":[{"receipt":"r","scale":"likert5","score":3,"outcome":"granted"}]}""", false)]
    [InlineData("ActOnComplaint", """{"action":"accept"}""", true)]
    [InlineData("ActOnComplaint", """{"action":"accept","reason":"abc"}""", false)]
    [InlineData("ActOnComplaint", """{"action":"transfer","agency":"a"}""", false)]
    [InlineData("ActOnComplaint", """{"action":"transfer","agency":"a","reason":"abc"}""", true)]
    [InlineData("CreateKey", """{"label":"x","roles":["admin","admin"]}""", false)]
    [InlineData("IssueReceipt", """{"dossierCode":"x","service":"b","agency":"a","channel":"web","outcome":"granted","completedAt":"2026-13-45T00:00:00Z"}""", false)]
    [InlineData("IssueReceipt", """{"dossierCode":"x","service":"b","agency":"a","channel":"web","outcome":"granted","completedAt":"2026-11-22T00:00:00"}""", false)]
    public void A_request_is_judged_as_the_contract_says(string operation, string body, bool valid)
    {
        var faults = Spec.Faults(Spec.Operation(operation).BodySchema!, JsonNode.Parse(body));
        (faults.Count == 0).ShouldBe(valid, string.Join(", ", faults));
    }

    [Fact]
    public void Null_is_a_value_only_where_the_contract_says_so()
    {
        var cell = Spec.Root["components"]!["schemas"]!["Cell"]!;
        const string Suppressed = """{"key":{},"n":null,"counts":null,"satisfied":null,"interval":null,"mean":null,"score100":null,"suppressed":true,"flags":[]}""";
        Spec.Faults(cell, JsonNode.Parse(Suppressed)).ShouldBeEmpty();
        Spec.Faults(cell, JsonNode.Parse(Suppressed.Replace("\"flags\":[]", "\"flags\":null", StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_member_nobody_described_is_noticed_in_an_answer()
    {
        var liveness = Spec.Operation("GetLiveness").AnswerSchema("200", "application/json")!;
        Spec.Faults(liveness, JsonNode.Parse("""{"status":"alive"}""")).ShouldBeEmpty();
        Spec.Faults(liveness, JsonNode.Parse("""{"status":"alive","uptime":5}""")).ShouldNotBeEmpty();
    }

    [Fact]
    public void Lengths_count_code_points()
    {
        var text = Spec.Root["components"]!["schemas"]!["Comment"]!;
        Spec.Faults(text, JsonValue.Create(string.Concat(Enumerable.Repeat("😀", 1200)))).ShouldBeEmpty();
        Spec.Faults(text, JsonValue.Create(string.Concat(Enumerable.Repeat("😀", 1201)))).ShouldNotBeEmpty();
    }
}
