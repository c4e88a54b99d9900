using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>Labelled texts made into examples, each kind with the weight that measurement gave it (docs/classifier.md).</summary>
/// <param name="Complaints">What held-out figures are made of: seed texts and what officers corrected.</param>
/// <param name="Terms">Words typical of a field, one example each.</param>
/// <param name="Names">Weak texts such as procedure names, ten to an example.</param>
/// <param name="Others">Texts that officers found to be no petitions; their class is the nature.</param>
internal sealed record TrainingSet(
    IReadOnlyList<Example> Complaints, IReadOnlyList<Example> Terms, IReadOnlyList<Example> Names, IReadOnlyList<Example> Others)
{
    private const float TermWeight = 0.5f;

    /// <summary>
    /// What a field's names together may weigh, as a share of the complaints an average field has. The catalogue has
    /// 391 procedures for roads, 5 for social protection and none for ten fields: unscaled they cost ten points of accuracy.
    /// </summary>
    private const float NameShare = 0.03f;

    private const int NamesPerExample = 10;

    public IReadOnlyList<Example> All => [.. Complaints, .. Terms, .. Names];

    /// <summary>
    /// What the vocabulary is learned from. Terms count twice, so that none falls under the least number of texts a term must be seen in.
    /// Procedure names all speak of "thủ tục cấp giấy": counted in, they made rare words common.
    /// </summary>
    public IReadOnlyList<Example> Words => [.. Complaints, .. Terms, .. Terms];

    /// <summary>Sorts the texts; those without a word teach nothing and are left out, as are terms of fields without a complaint.</summary>
    public static TrainingSet Of(IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> terms)
    {
        var weak = texts.ToLookup(text => text.IsWeak);
        var natures = weak[false].Where(text => text.Weight > 0).ToLookup(text => text.Nature == Nature.Petition);
        var complaints = natures[true].Select(text => Example.Of(text.Field, text.Text, text.Weight)).Where(example => example.Words.Count > 0).ToList();
        var fields = complaints.Select(example => example.Class).ToHashSet(StringComparer.Ordinal);
        var most = NameShare * complaints.Count / Math.Max(1, fields.Count);
        return new TrainingSet(
            complaints,
            [.. terms.Where(term => fields.Contains(term.Field)).Select(term => Example.Of(term.Field, term.Text, TermWeight))],
            [.. weak[true].Where(text => fields.Contains(text.Field)).GroupBy(text => text.Field, StringComparer.Ordinal).SelectMany(names => Together([.. names], most))],
            [.. natures[false].Select(text => Example.Of(NatureCorpus.Class(text.Nature), text.Text, text.Weight)).Where(example => example.Words.Count > 0)]);
    }

    // A name is a few words, most of them common to all; ten together are as long as a complaint, and a tenth of the work.
    private static IEnumerable<Example> Together(LabelledText[] names, float most)
    {
        var scale = Math.Min(1, most / names.Sum(name => name.Weight));
        return names.Chunk(NamesPerExample).Select(chunk =>
            Example.Of(chunk[0].Field, string.Join(" . ", chunk.Select(name => name.Text)), scale * chunk.Sum(name => name.Weight)));
    }
}
