using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Questions;

/// <summary>The comments of ratings, for the question which words rose or fell.</summary>
public static class RatingComments
{
    /// <summary>Null without one, and when the rating is not low where it has to be.</summary>
    /// <param name="lowOn">Only when the rating is low on this (<see cref="Factor.Overall"/>: on the whole).</param>
    public static string? Of(Rating rating, Factor? lowOn = null)
    {
        ArgumentNullException.ThrowIfNull(rating);
        return Holds(rating.Answer, lowOn) ? rating.Answer.Comment : null;
    }

    private static bool Holds(Answer answer, Factor? lowOn)
    {
        if (string.IsNullOrWhiteSpace(answer.Comment)) return false;
        if (lowOn is not { } factor) return true;
        if (factor == Factor.Overall) return answer.Scale.IsLow(answer.Score);
        return answer.Factors.TryGetValue(factor, out var value) && answer.Scale.IsLow(value);
    }
}
