using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Classification;

/// <summary>Labelled texts made into training rows, each kind with the weight that measurement gave it (docs/classifier.md).</summary>
/// <param name="Complaints">Weight 1: what held-out figures are made of.</param>
/// <param name="Terms">Words typical of a field, one row each.</param>
/// <param name="Names">Weak texts such as procedure names, ten to a row.</param>
internal sealed record TrainingSet(
    IReadOnlyList<ComplaintRow> Complaints, IReadOnlyList<ComplaintRow> Terms, IReadOnlyList<ComplaintRow> Names)
{
    private const float TermWeight = 0.5f;

    /// <summary>
    /// What a field's names together may weigh, as a share of the complaints an average field has. The catalogue has
    /// 391 procedures for roads, 5 for social protection and none for ten fields: unscaled they cost ten points of accuracy.
    /// </summary>
    private const float NameShare = 0.03f;

    private const int NamesPerRow = 10;

    public IEnumerable<ComplaintRow> All => [.. Complaints, .. Terms, .. Names];

    /// <summary>Sorts the texts; those without a letter teach nothing and are left out, as are terms of fields without a complaint.</summary>
    public static TrainingSet Of(IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> terms)
    {
        var rows = texts.Select(text => Row(text, text.Weight)).Where(row => row is { Text.Length: > 0, Weight: > 0 }).ToLookup(row => row.Weight >= 1);
        var complaints = rows[true].ToList();
        var fields = complaints.Select(row => row.Field).ToHashSet(StringComparer.Ordinal);
        var most = NameShare * complaints.Count / Math.Max(1, fields.Count);
        return new TrainingSet(
            complaints,
            [.. terms.Where(term => fields.Contains(term.Field)).Select(term => Row(term, TermWeight))],
            [.. rows[false].GroupBy(row => row.Field, StringComparer.Ordinal).SelectMany(names => Together([.. names], most))]);
    }

    private static ComplaintRow Row(LabelledText text, float weight) =>
        new() { Text = ClassifierText.Plain(text.Text), Field = text.Field, Weight = weight };

    // A name is a few words, most of them common to all; ten together are as long as a complaint, and a tenth of the work.
    private static IEnumerable<ComplaintRow> Together(ComplaintRow[] names, float most)
    {
        var scale = Math.Min(1, most / names.Sum(name => name.Weight));
        return names.Chunk(NamesPerRow).Select(row => new ComplaintRow
        {
            Text = string.Join(' ', row.Select(name => name.Text)),
            Field = row[0].Field,
            Weight = scale * row.Sum(name => name.Weight),
        });
    }
}
