using System.Text;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>
/// Words typical of each field, shipped as <c>training/terms.tsv</c>. They teach what two dozen complaints per field can't
/// show yet: "ổ gà" is a road even if no seed text says so.
/// </summary>
internal static class FieldTerms
{
    /// <summary>One text per term.</summary>
    public static IReadOnlyList<LabelledText> Load()
    {
        using var reader = new StreamReader(typeof(FieldTerms).Assembly.GetManifestResourceStream("terms.tsv")!, Encoding.UTF8);
        if (reader.ReadLine() != "field\tterms") throw new InvalidDataException("The terms do not start with the line field, terms.");
        var terms = new List<LabelledText>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var field, var words]) throw new InvalidDataException($"Line of terms has not two columns: {line}");
            terms.AddRange(words.Split(", ").Select(term => new LabelledText(field, term, 0.5f)));
        }

        return terms;
    }
}
