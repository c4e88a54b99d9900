using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Questions;

/// <summary>The comments of ratings, for the question which words rose or fell.</summary>
public static class RatingComments
{
    /// <summary>One by one as the ratings come; ratings without a comment give none.</summary>
    /// <param name="lowOn">Only ratings low on this (<see cref="Factor.Overall"/>: on the whole); null means all.</param>
    public static IEnumerable<string> Of(IEnumerable<Rating> ratings, Factor? lowOn = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return ratings.Select(rating => rating.Answer).Where(answer => Holds(answer, lowOn)).Select(answer => answer.Comment!);
    }

    private static bool Holds(Answer answer, Factor? lowOn)
    {
        if (string.IsNullOrWhiteSpace(answer.Comment)) return false;
        if (lowOn is not { } factor) return true;
        if (factor == Factor.Overall) return answer.Scale.IsLow(answer.Score);
        return answer.Factors.TryGetValue(factor, out var value) && answer.Scale.IsLow(value);
    }
}
