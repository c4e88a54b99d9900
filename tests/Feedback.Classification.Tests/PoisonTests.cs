using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification.Tests;

/// <summary>Texts and labels meant to do harm.</summary>
public sealed class PoisonTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    private const string Attacked = "infrastructure";

    private readonly MlComplaintClassifier _classifier = Active(trained.Model);

    public static TheoryData<string, string> Texts => new()
    {
        { "a word fifty thousand times", Repeat("đường ", 50_000) },
        { "one word of fifty thousand letters", Repeat("a", 50_000) },
        { "fifty thousand digits", Repeat("7", 50_000) },
        { "slashes and digits", Repeat("1/", 25_000) },
        { "zero-width signs", Repeat("\u200B\u200D", 25_000) },
        { "marks without letters", Repeat("\u0301", 50_000) },
        { "marks upon marks", "e" + Repeat("\u0302\u0301\u0323", 16_000) },
        { "directions turned", Repeat("\u202E đường \u202C", 5_000) },
        { "half of a pair", Repeat("\uD83D", 50_000) },
        { "masked things", Repeat("[số điện thoại]", 3_000) },
        { "beginnings of masked things", Repeat("[số điện ", 5_000) },
        { "provinces", Repeat("hà nội bà rịa ", 5_000) },
        { "chat", Repeat("ko dc hs ", 6_000) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Whatever_is_sent_is_answered(string what, string text)
    {
        var found = _classifier.Classify(text)!;

        found.Ranked.Count.ShouldBe(26, what);
        found.Ranked.Sum(field => field.Score).ShouldBe(1, 1e-6);
        found.Evidence.Count.ShouldBeLessThanOrEqualTo(8);
        NatureJudgement.Of(NatureRules.Find(text), found.Natures).Confidence.ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData("Đ\u200Bèn đườ\u00ADng hỏ\u200Dng")]
    [InlineData("\u202EĐèn đường hỏng\u202C")]
    [InlineData("Đèn đườ\u2060ng hỏng")]
    [InlineData("ĐÈN ĐƯỜNG HỎNG")]
    [InlineData("Đèn đường hỏnggggg")]
    public void What_only_looks_different_is_scored_alike(string text) => First(text).ShouldBe(First("Đèn đường hỏng"));

    [Theory]
    [InlineData("Ông ấy nhận hối lộ 50 triệu")]
    [InlineData("Ông ấy nhận h\u043Ei lo 50 trieu")]
    [InlineData("Ông ấy nhận h\u200Bố\u200Bi l\u200Bộ 50 triệu")]
    public void A_denunciation_is_found_however_its_letters_are_disguised(string text)
    {
        var plain = string.Join(' ', TextWords.Of(text).Select(word => word.Plain));
        plain.ShouldBe("ong ay nhan hoi lo #tien trieu");
    }

    // What the rule promises: 10,000 times the same label, and three hundred different ones, by one officer.
    [Fact]
    public void No_single_person_moves_a_field_alone()
    {
        var seed = SeedCorpus.Load().Select(text => text.Labelled).ToList();
        var examples = seed.ConvertAll(text => Example.Of(text.Field, text.Text));
        var foldOf = HeldOut.Assign(examples, 5, 1);
        var known = seed.Where((_, at) => foldOf[at] != 0).ToList();
        var held = examples.Where((example, at) => foldOf[at] == 0 && example.Class == Attacked).ToList();
        var seedTexts = known.CountBy(text => text.Field).ToDictionary(StringComparer.Ordinal);
        // The texts an attacker would choose: real ones of the field, said to be the tax office's.
        var lies = known.Where(text => text.Field == Attacked).Select((text, at) => Lie($"{text.Text} lần {(char)('a' + (at % 26))}", at)).Take(300)
            .Concat(Enumerable.Range(1000, 10_000).Select(at => Lie("Đèn đường hỏng", at))).ToList();

        var labels = CorrectionWeights.Weigh(lies, seedTexts);

        labels.Sum(label => label.Weight).ShouldBeLessThanOrEqualTo(3.001f);
        var model = FieldTraining.Train(TrainingSet.Of([.. known, .. labels], FieldTerms.Load()), TrainedModel.Seed);
        var moved = held.Count(example => FieldTraining.Ask(model, example.Class, example.Words).Ranked[0].Field == "tax");
        (moved / (double)held.Count).ShouldBeLessThan(0.05);
    }

    private static Correction Lie(string text, int at) => new($"PAKN.{at}", text, "tax", Nature.Petition, "bad-key", DateTimeOffset.UnixEpoch.AddMinutes(at));

    private string First(string text) => _classifier.Classify(text)!.Ranked[0].Field;

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static MlComplaintClassifier Active(StoredModel model)
    {
        var classifier = new MlComplaintClassifier();
        classifier.Activate(model);
        return classifier;
    }
}
