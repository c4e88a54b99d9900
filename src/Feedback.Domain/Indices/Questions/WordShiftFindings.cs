namespace Feedback.Domain.Indices.Questions;

/// <summary>A word or phrase that rose or fell.</summary>
/// <param name="Term">In lower case, as most people spell it.</param>
/// <param name="Before">Comments of the first group that hold it.</param>
/// <param name="ShareBefore">Of the first group's comments, 0..1.</param>
/// <param name="LogOddsRatio">Now over before, shrunk by the prior; above 0 it rose.</param>
/// <param name="Z">Log-odds ratio over its standard error; what the list is ordered by.</param>
/// <param name="P">Two-sided, of Fisher's exact test: z alone promises too much where one group is much the larger.</param>
/// <param name="Q">Benjamini-Hochberg over all terms compared.</param>
/// <param name="MostMissed">At most this many more comments hold it, forgotten for want of memory; 0 as a rule.</param>
public sealed record WordShift(
    string Term,
    long Before,
    long Now,
    decimal ShareBefore,
    decimal ShareNow,
    double LogOddsRatio,
    double StandardError,
    double Z,
    double P,
    double Q,
    int MostMissed);

/// <summary>The answer to "which words rose or fell": see <see cref="WordShiftsNote"/>.</summary>
/// <param name="CommentsBefore">Comments with at least one word; null when there are 1 to 4, as every other figure then is absent.</param>
/// <param name="TermsCompared">Terms in enough comments to be looked at.</param>
/// <param name="MostMissed">No forgotten term was in more comments than this; 0 when none had to be forgotten.</param>
/// <param name="Flags"><see cref="SmallSample"/> or nothing.</param>
public sealed record WordShiftFindings(
    long? CommentsBefore,
    long? CommentsNow,
    IReadOnlyList<WordShift> Risen,
    IReadOnlyList<WordShift> Fallen,
    int TermsCompared,
    int MostMissed,
    IReadOnlyList<string> Flags)
{
    /// <summary>Fewer than 30 comments in either group: no word is listed.</summary>
    public const string SmallSample = "small-sample";
}
