using Feedback.Domain.Complaints;

namespace Feedback.Domain.Similarity;

/// <summary>A complaint that is like another.</summary>
/// <param name="Similarity">0 to 1: shared word pairs for the same text, shared topic words for another text about the same.</param>
/// <param name="SameText">Whether it is the same text in other words; else another text about the same field at the same place.</param>
public sealed record SimilarCase(Complaint Complaint, double Similarity, bool SameText);

/// <summary>Chooses, among complaints that may be alike, those that are.</summary>
public static class SimilarCases
{
    /// <summary>How long before and after a complaint another counts as reporting the same.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(90);

    /// <summary>Cases told at most.</summary>
    public const int Most = 5;

    /// <summary>Half of the word pairs: the same text with some words changed, and hardly ever chance.</summary>
    public const double SameText = 0.5;

    /// <summary>Of the topic words of both, at the same place in the same field; tried on pairs of neighbours' texts (docs/classifier.md).</summary>
    public const double SameTopic = 0.25;

    /// <param name="candidates">The text itself may be among them; <paramref name="code"/> leaves it out.</param>
    public static IReadOnlyList<SimilarCase> Among(IEnumerable<Complaint> candidates, string text, string? place, string? field, string? code)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var (pairs, topic) = (WordPairs.Of(text), TopicWords.Of(text));
        return [.. candidates.Where(candidate => candidate.Code != code).DistinctBy(candidate => candidate.Code)
            .Select(candidate => Compare(candidate, pairs, topic, place, field)).OfType<SimilarCase>()
            .OrderBy(found => found.Complaint.Status == ComplaintStatus.Merged).ThenByDescending(found => found.SameText).ThenByDescending(found => found.Similarity).ThenByDescending(found => found.Complaint.Code, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static SimilarCase? Compare(Complaint candidate, HashSet<ulong> pairs, HashSet<string> topic, string? place, string? field)
    {
        var shared = WordPairs.Share(pairs, WordPairs.Of(candidate.Filed.Text));
        if (shared >= SameText) return new SimilarCase(candidate, Math.Round(shared, 4), true);
        if (place is null || field is null || candidate.Filed.Place != place || candidate.Field != field) return null;
        var about = TopicWords.Share(topic, TopicWords.Of(candidate.Filed.Text));
        return about >= SameTopic ? new SimilarCase(candidate, Math.Round(about, 4), false) : null;
    }
}
