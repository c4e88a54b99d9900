using System.Runtime.InteropServices;
using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Classification.Tests;

public sealed class SeedCorpusTests
{
    private static readonly IReadOnlyList<SeedText> Texts = SeedCorpus.Load();

    private static readonly string[] Fields =
    [
        "agriculture", "banking", "business", "civil-status", "construction", "culture", "defence", "education", "energy-trade",
        "environment", "ethnic-religion", "foreign-affairs", "health", "infrastructure", "labour", "land", "online-service",
        "organisation", "public-security", "residence-identity", "social-insurance", "social-protection", "staff-conduct", "tax",
        "telecom-digital", "traffic-order",
    ];

    [Fact]
    public void Every_field_has_at_least_100_texts()
    {
        Texts.Select(text => text.Labelled.Field).Distinct().ShouldBe(Fields);
        Texts.CountBy(text => text.Labelled.Field).ShouldAllBe(field => field.Value >= 100);
        Texts.ShouldAllBe(text => text.Labelled.Weight == 1);
    }

    [Fact]
    public void Every_field_has_every_style() =>
        Texts.GroupBy(text => text.Labelled.Field)
            .ShouldAllBe(field => field.Select(text => text.Style).Distinct().Order().SequenceEqual(new[] { "bare", "chat", "formal", "long", "normal" }));

    [Fact]
    public void No_text_stands_twice_in_any_spelling()
    {
        Texts.CountBy(text => VietnameseText.SearchKey(text.Labelled.Text)).Where(text => text.Value > 1).ShouldBeEmpty();
        Texts.ShouldAllBe(text => VietnameseText.SearchKey(text.Labelled.Text).Length > 0);
    }

    [Fact]
    public void Texts_are_composed_and_trimmed()
    {
        Texts.Where(text => VietnameseText.Compose(text.Labelled.Text) != text.Labelled.Text).ShouldBeEmpty();
        Texts.Where(text => text.Labelled.Text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune.Value is (>= 0x0300 and <= 0x036F) or 0x200B or 0xFEFF)).ShouldBeEmpty();
        Texts.Where(text => text.Labelled.Text.Trim() != text.Labelled.Text).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_texts_share_half_their_word_triples()
    {
        var triples = Texts.Select(text => Triples(text.Labelled.Text)).ToArray();
        var holders = new Dictionary<(string, string, string), List<int>>();
        var alike = new List<(string, string)>();
        for (var one = 0; one < triples.Length; one++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var triple in triples[one])
            {
                ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, triple, out _);
                before ??= [];
                foreach (var other in before) CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                before.Add(one);
            }

            alike.AddRange(shared.Where(other => other.Value > 0.5 * (triples[one].Count + triples[other.Key].Count - other.Value))
                .Select(other => (Texts[one].Labelled.Text, Texts[other.Key].Labelled.Text)));
        }

        alike.ShouldBeEmpty();
    }

    [Fact]
    public void No_text_holds_a_personal_number() =>
        Texts.Where(text => PersonalDataMask.Apply(text.Labelled.Text).Count > 0).Select(text => text.Labelled.Text).ShouldBeEmpty();

    [Fact]
    public void Texts_without_diacritics_have_none() =>
        Texts.Where(text => text.Style == "bare" && VietnameseText.HasDiacritics(text.Labelled.Text))
            .Select(text => text.Labelled.Text).ShouldBeEmpty();

    [Fact]
    public void Every_field_has_its_terms_and_no_term_stands_twice()
    {
        var terms = FieldTerms.Load();

        terms.Select(term => term.Field).Distinct().ShouldBe(Fields);
        terms.CountBy(term => (term.Field, ClassifierText.Plain(term.Text))).Where(term => term.Value > 1).ShouldBeEmpty();
        terms.ShouldAllBe(term => ClassifierText.Plain(term.Text).Length > 0);
    }

    private static HashSet<(string, string, string)> Triples(string text)
    {
        var words = VietnameseText.SearchKey(text).Split(' ');
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(at => (words[at], words[at + 1], words[at + 2]))];
    }
}
