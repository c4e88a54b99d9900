using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Classification.Tests;

public sealed class ClassifierTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    private readonly MlComplaintClassifier _classifier = Active(trained.Model);

    [Fact]
    public void Held_out_figures_stay_above_the_floor()
    {
        // docs/classifier.md says what was measured, and what it is worth.
        var quality = trained.Model.Quality;
        quality.Accuracy.ShouldBeGreaterThan(0.70);
        quality.Top3.ShouldBeGreaterThan(0.89);
        quality.AutoPrecision.ShouldBeGreaterThanOrEqualTo(0.95);
        quality.AutoCoverage.ShouldBeGreaterThan(0.20);
        quality.ErrorAfter.ShouldBeLessThan(0.06);
        quality.ErrorAfter.ShouldBeLessThan(quality.ErrorBefore);
        quality.Fields.Count.ShouldBe(26);
        quality.Fields.ShouldAllBe(field => field.Texts >= 100);
    }

    [Fact]
    public void Nineteen_denunciations_in_twenty_are_found_and_seven_in_ten_found_are_some()
    {
        var found = trained.Model.Quality.Natures.Single(nature => nature.Nature == Nature.Denunciation);
        found.Texts.ShouldBeGreaterThanOrEqualTo(150);
        found.Recall.ShouldBeGreaterThanOrEqualTo(0.95);
        found.Precision.ShouldBeGreaterThanOrEqualTo(0.70);
    }

    [Fact]
    public void The_same_texts_and_seed_give_the_same_model()
    {
        // Of a fifth of the texts: what would make a difference is in the code, and all of them take a third of a minute.
        var set = TrainingSet.Of(TrainedModel.Texts().Where((_, at) => at % 5 == 0).ToList(), FieldTerms.Load());
        byte[] Packed() => ModelContent.Pack(new RoutingModel(FieldTraining.Train(set, TrainedModel.Seed), NatureTraining.Train(set, TrainedModel.Seed)));
        Packed().ShouldBe(Packed());
    }

    [Fact]
    public void A_decomposed_spelling_is_scored_as_the_composed_one()
    {
        foreach (var text in Texts()) Line(_classifier, Decompose(text)).ShouldBe(Line(_classifier, text));
    }

    [Fact]
    public void Without_diacritics_nearly_every_text_keeps_its_first_field()
    {
        var texts = Texts().Where(VietnameseText.HasDiacritics).ToList();
        var kept = texts.Count(text => First(text) == First(VietnameseText.StripDiacritics(text)));
        (kept / (double)texts.Count).ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void Eight_threads_answer_as_one_does()
    {
        var texts = Texts().Take(200).ToArray();
        var alone = texts.Select(text => Line(_classifier, text)).ToArray();
        var wrong = 0;
        Parallel.For(0, 8 * texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (Line(_classifier, texts[i % texts.Length]) != alone[i % texts.Length]) Interlocked.Increment(ref wrong);
        });
        wrong.ShouldBe(0);
    }

    [Fact]
    public void A_model_that_was_changed_on_the_way_is_refused()
    {
        var content = (byte[])trained.Model.Content.Clone();
        content[content.Length / 2] ^= 1;
        Should.Throw<InvalidDataException>(() => new MlComplaintClassifier().Activate(trained.Model with { Content = content }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!! ??? …")]
    [InlineData("???? 😀😀")]
    [InlineData("[số điện thoại] [email]")]
    public void A_text_without_words_is_of_every_field_and_of_none(string text)
    {
        var found = _classifier.Classify(text)!;
        found.Ranked.Select(field => field.Score).ShouldAllBe(score => Math.Abs(score - (1.0 / 26)) < 1e-6);
        found.Evidence.ShouldBeEmpty();
        (found.Unfamiliar, found.KnownShare).ShouldBe((true, 0));
    }

    [Theory]
    [InlineData("The street light in front of my house has been broken for three months, please repair it.")]
    [InlineData("Les ordures ne sont plus ramassées depuis deux semaines dans notre quartier")]
    [InlineData("asdkjh qwoieu zxmcnb lkajsd qpwoei zmxnc")]
    [InlineData("Мы просим починить дорогу возле школы")]
    [InlineData("請修理路燈，已經壞了三個月")]
    public void A_text_in_another_language_or_in_none_is_unfamiliar(string text) => _classifier.Classify(text)!.Unfamiliar.ShouldBeTrue();

    [Theory]
    [InlineData("Đèn đường hỏng")]
    [InlineData("den duong hong ko ai sua")]
    [InlineData("Nước máy đục ngầu mấy hôm nay, gọi hoài không ai tới")]
    public void A_short_complaint_is_not(string text) => _classifier.Classify(text)!.Unfamiliar.ShouldBeFalse();

    [Fact]
    public void A_very_long_text_is_answered() =>
        _classifier.Classify(string.Concat(Enumerable.Repeat("đường hỏng ", 50_000)))!.Ranked[0].Field.ShouldBe("infrastructure");

    [Fact]
    public void Evidence_comes_from_the_text()
    {
        const string Text = "Đèn đường trước nhà tôi hỏng ba tháng nay, tối đi rất nguy hiểm.";
        var found = _classifier.Classify(Text)!;
        found.Ranked[0].Field.ShouldBe("infrastructure");
        found.Evidence.ShouldNotBeEmpty();
        var plain = VietnameseText.SearchKey(Text);
        foreach (var term in found.Evidence.Concat(found.RunnerUpEvidence)) plain.ShouldContain(VietnameseText.SearchKey(term.Term));
        Text.ShouldContain(found.Evidence[0].Term);
        found.Ranked.Sum(field => field.Score).ShouldBe(1, 1e-3);
    }

    [Fact]
    public void Without_a_model_there_is_no_answer()
    {
        var empty = new MlComplaintClassifier();
        empty.ActiveModel.ShouldBeNull();
        empty.Classify("Đèn đường hỏng").ShouldBeNull();
    }

    [Fact]
    public void Fewer_than_one_petition_in_twenty_is_held_for_its_legal_nature()
    {
        var held = Texts().Count(text => NatureRules.Find(text).Code is Nature.Denunciation or Nature.FormalComplaint);
        (held / (double)Texts().Count).ShouldBeLessThan(0.05);
    }

    private static IReadOnlyList<string> Texts() => [.. SeedCorpus.Load().Select(text => text.Labelled.Text)];

    private static string Line(MlComplaintClassifier classifier, string text) =>
        string.Join(' ', classifier.Classify(text)!.Ranked.Take(3).Select(field => FormattableString.Invariant($"{field.Field}={field.Score:F6}")));

    private string First(string text) => _classifier.Classify(text)!.Ranked[0].Field;

    private static string Decompose(string text) => text.Replace("ế", "e\u0302\u0301", StringComparison.Ordinal).Replace("ạ", "a\u0323", StringComparison.Ordinal);

    private static MlComplaintClassifier Active(StoredModel model)
    {
        var classifier = new MlComplaintClassifier();
        classifier.Activate(model);
        return classifier;
    }
}
