using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>
/// Texts whose legal nature is known: denunciations, formal complaints, questions, petitions that look like one of these, and as
/// petitions every complaint of the seed corpus.
/// </summary>
internal static class NatureCorpus
{
    private const string Petition = "petition";
    private const string NearDenunciation = "near-denunciation";
    private const string NearOther = "near-other";

    /// <summary>The texts written for their nature, ordered by file; petitions near a border are petitions.</summary>
    public static IReadOnlyList<SeedText> Load() =>
        [.. SeedFile.All("natures/").Select(text => text with { Labelled = text.Labelled with { Field = ClassOf(text.Labelled.Field) } })];

    /// <summary>The class a nature has in the model.</summary>
    public static string Class(Nature nature) => nature switch
    {
        Nature.Denunciation => "denunciation",
        Nature.FormalComplaint => "formal-complaint",
        Nature.Question => "question",
        _ => Petition,
    };

    /// <summary>The same, made ready for learning.</summary>
    public static IReadOnlyList<Example> Examples() => [.. Load().Select(text => Example.Of(text.Labelled.Field, text.Labelled.Text))];

    private static string ClassOf(string file) => file is NearDenunciation or NearOther ? Petition : file;
}
