using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Routing;

/// <summary>
/// What corrections count in training. The rule that no single person moves a field alone: one key's corrections to a field count
/// together at most three hundredths of its seed texts (and never less than three, so that a new field can begin; docs/classifier.md has what more would do); the same words count once;
/// where people disagree about the same words, the majority of keys decides and a tie counts nothing.
/// </summary>
public static class CorrectionWeights
{
    /// <summary>Share of a class's seed texts that one person's corrections may weigh.</summary>
    public const double MostOfSeed = 0.03;

    /// <summary>What one person's corrections to a class may weigh at least.</summary>
    public const double LeastCap = 3;

    /// <summary>Corrections learned at most, newest first: training stays a matter of minutes.</summary>
    public const int Most = 20_000;

    /// <param name="seedTexts">Seed texts per field.</param>
    /// <returns>Labelled texts with weights above zero and up to one, in the order of the corrections.</returns>
    public static IReadOnlyList<LabelledText> Weigh(IReadOnlyList<Correction> corrections, IReadOnlyDictionary<string, int> seedTexts)
    {
        ArgumentNullException.ThrowIfNull(seedTexts);
        var agreed = corrections.OrderByDescending(correction => correction.At).Take(Most)
            .GroupBy(correction => Words(correction.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(Agreed).OfType<Correction>().ToList();
        var given = agreed.CountBy(correction => (correction.Key, Class(correction))).ToDictionary();
        return [.. agreed.OrderBy(correction => correction.At).ThenBy(correction => correction.Code, StringComparer.Ordinal).Select(correction =>
        {
            var cap = Math.Max(LeastCap, MostOfSeed * seedTexts.GetValueOrDefault(Class(correction)));
            var weight = Math.Min(1, cap / given[(correction.Key, Class(correction))]);
            return new LabelledText(correction.Field ?? "", correction.Text, (float)weight, false, correction.Nature);
        })];
    }

    private static Correction? Agreed(IEnumerable<Correction> same)
    {
        // A key has one voice, its latest.
        var voices = same.GroupBy(correction => correction.Key, StringComparer.Ordinal).Select(key => key.MaxBy(correction => correction.At)!).ToList();
        var byClass = voices.GroupBy(Class, StringComparer.Ordinal).OrderByDescending(voice => voice.Count()).ToList();
        var tie = byClass.Count > 1 && byClass[0].Count() == byClass[1].Count();
        return tie ? null : byClass[0].MaxBy(correction => correction.At);
    }

    private static string Class(Correction correction) => correction.Nature == Nature.Petition ? correction.Field! : $"nature:{correction.Nature}";

    private static string Words(string text) => string.Join(' ', TextWords.Of(text).Select(word => word.Plain));
}
