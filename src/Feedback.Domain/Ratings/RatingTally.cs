namespace Feedback.Domain.Ratings;

/// <summary>What one rating adds to the counters: one answer for the whole, and one for each factor it answers.</summary>
public static class RatingTally
{
    /// <summary>Calls <paramref name="add"/> with each factor and the position of its answer among the scale's values.</summary>
    public static void Visit(Rating rating, Action<Factor, int> add)
    {
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(add);
        var answer = rating.Answer;
        add(Factor.Overall, answer.Scale.IndexOf(answer.Score));
        foreach (var (factor, value) in answer.Factors)
        {
            add(factor, answer.Scale.IndexOf(value));
        }
    }
}
