using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Questions;

/// <summary>Ratings of which only the answer matters.</summary>
internal static class Given
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    public static Rating Rating(int score, string? comment = null, Dictionary<Factor, int>? factors = null) =>
        Of(new Answer(Scale.Likert5, score, factors ?? [], [], comment, "vi"), Stratum.Verified);

    public static Rating Liked(bool liked, params DriverMark[] marks) =>
        Of(new Answer(Scale.Like, liked ? 1 : -1, new Dictionary<Factor, int>(), marks, null, "vi"), Stratum.Open);

    private static Rating Of(Answer answer, Stratum stratum) => new(
        Guid.Empty, null, stratum, "ubnd-01", "2.000815", Channel.Web, null, false, answer, Noon, Noon, null, []);
}
