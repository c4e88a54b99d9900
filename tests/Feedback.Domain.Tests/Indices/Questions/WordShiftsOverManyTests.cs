using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

/// <summary>Comments drawn by chance from a made-up vocabulary whose words are as unequally common as those of a language.</summary>
public sealed class WordShiftsOverManyTests
{
    private static readonly string[] Syllables = [.. Initials().SelectMany(initial => Rimes().Select(rime => initial + rime))];

    [Fact]
    public void A_planted_word_is_found_and_common_words_are_not()
    {
        var random = new Random(20261123);
        var before = Comments(random, 3000, planted: 30);
        var now = Comments(random, 3000, planted: 120);

        var findings = WordShifts.Find(before, now);

        findings.Risen[0].Term.ShouldBe("mất hồ");
        (findings.Risen[0].Before, findings.Risen[0].Now).ShouldBe((30, 120));
        findings.Risen.Count.ShouldBeLessThanOrEqualTo(2);
        findings.Fallen.Count.ShouldBeLessThanOrEqualTo(1);
        findings.TermsCompared.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_fall_is_found_as_a_rise_is()
    {
        var random = new Random(7);

        WordShifts.Find(Comments(random, 2000, planted: 100), Comments(random, 2000, planted: 20)).Fallen[0].Term.ShouldBe("mất hồ");
    }

    // By the normal p of z alone some words of a small group would be called risen in every second comparison of this kind.
    [Fact]
    public void One_small_group_against_a_large_one_of_the_same_kind_has_no_words_of_its_own()
    {
        var random = new Random(5);
        var listed = Enumerable.Range(0, 10)
            .Select(_ => WordShifts.Find(Comments(random, 3000, planted: 0), Comments(random, 40, planted: 0)))
            .Sum(findings => findings.Risen.Count + findings.Fallen.Count);

        listed.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void With_too_little_memory_the_rare_are_forgotten_and_the_planted_word_is_still_found()
    {
        var random = new Random(11);
        var before = Comments(random, 3000, planted: 30);
        var now = Comments(random, 3000, planted: 200);

        var whole = WordShifts.Find(before, now);
        var small = WordShifts.Find(before, now, new WordShiftOptions(MostTerms: 2000));

        small.MostMissed.ShouldBeGreaterThan(0);
        var (found, kept) = (whole.Risen[0], small.Risen[0]);
        kept.Term.ShouldBe(found.Term);
        (kept.Before + kept.Now).ShouldBeInRange(found.Before + found.Now - kept.MostMissed, found.Before + found.Now);
        kept.Z.ShouldBeLessThanOrEqualTo(found.Z + 1e-9, "what was missed is counted against the finding");
        small.Risen.Count.ShouldBeLessThanOrEqualTo(whole.Risen.Count);
    }

    private static List<string> Comments(Random random, int count, int planted)
    {
        var comments = new List<string>(count);
        for (var at = 0; at < count; at++)
        {
            // Zipf's law: the word of rank r comes 1/r as often as the first.
            var words = Enumerable.Range(0, 12).Select(_ => Syllables[(int)Math.Pow(Syllables.Length, random.NextDouble()) - 1]);
            comments.Add(string.Join(' ', words) + (at < planted ? ", mất hồ" : ""));
        }

        return comments;
    }

    private static string[] Initials() => ["b", "ch", "d", "g", "kh", "l", "m", "n", "ng", "nh", "ph", "s", "t", "th", "tr", "v", "x"];

    private static string[] Rimes() =>
        ["ắc", "ẩm", "ấn", "ấp", "ật", "ẻo", "ếch", "ềnh", "ịch", "iếc", "iềng", "iệp", "oẳn", "oắt", "ốc", "ổng", "ộp", "ục", "ủng", "uyết", "ườm", "ượt"];
}
