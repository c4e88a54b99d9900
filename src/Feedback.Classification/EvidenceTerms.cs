using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Classification;

/// <summary>Terms of the model made into words a person reads: the citizen's own spelling, each word once.</summary>
internal static class EvidenceTerms
{
    private const int Most = 8;

    /// <param name="text">The text the terms were found in.</param>
    /// <param name="terms">Strongest first.</param>
    public static IReadOnlyList<Evidence> Readable(string text, IReadOnlyList<TermWeight> terms)
    {
        var accented = ClassifierText.Accented(text);
        var plain = VietnameseText.StripDiacritics(accented);
        var evidence = new List<Evidence>(Most);
        var told = new HashSet<string>(StringComparer.Ordinal);
        // Runs of letters say the same as the words around them, less readably; alone they still are a reason.
        foreach (var term in terms.Any(term => !term.IsRun) ? terms.Where(term => !term.IsRun) : terms)
        {
            if (evidence.Count == Most) break;
            // "sinh" after "khai sinh" would tell the same word twice.
            var fresh = false;
            foreach (var word in term.Words.Split(' ')) fresh |= told.Add(word);
            if (fresh && At(plain, term) is >= 0 and var at) evidence.Add(new Evidence(accented.Substring(at, term.Words.Trim().Length), term.Weight));
        }

        return evidence;
    }

    // Both views have their letters in the same places.
    private static int At(string plain, TermWeight term) => term.IsRun
        ? plain.IndexOf(term.Words.Trim(), StringComparison.Ordinal)
        : $" {plain} ".IndexOf($" {term.Words} ", StringComparison.Ordinal);
}
