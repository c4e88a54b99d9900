using Feedback.Domain.Indices.Questions;

namespace Feedback.Api.Indices;

/// <summary>Words and drivers of one period, the words against those of other days or agencies.</summary>
/// <param name="Cut">There were more ratings than are read: 200,000 of these days, 100,000 with a comment of what they are compared with.</param>
internal sealed record ReasonsOfRatings(
    DateOnly From, DateOnly To, AgainstResponse Against, int Ratings, int SetAside, bool Cut, WordsResponse Words, IReadOnlyList<DriverResponse> Drivers, string Method)
{
    /// <param name="link">The call that lists the ratings low on a factor; null for a driver, by which ListRatings cannot tell them apart.</param>
    public static ReasonsOfRatings Of(
        ReasonsGroup asked, ReasonsGroup other, int ratings, int setAside, bool cut, WordShiftFindings words, DriverFindings drivers, bool english, Func<string, string?> link) => new(
        asked.From, asked.To, new AgainstResponse(other.From, other.To), ratings, setAside, cut,
        new WordsResponse(
            words.CommentsNow, words.CommentsBefore, words.TermsCompared, [.. words.Risen.Select(WordResponse.Of)], [.. words.Fallen.Select(WordResponse.Of)], words.Flags),
        [.. drivers.Drivers.Select(driver => DriverResponse.Of(driver, link(driver.Code)))],
        english ? $"{WordShiftsNote.En} {DriverAssociationsNote.En}" : $"{WordShiftsNote.Vi} {DriverAssociationsNote.Vi}");
}

/// <summary>Terms in at least five comments that are more, or less, common now than before.</summary>
internal sealed record WordsResponse(
    long? CommentsNow, long? CommentsBefore, int TermsCompared, IReadOnlyList<WordResponse> Risen, IReadOnlyList<WordResponse> Fallen, IReadOnlyList<string> Flags);

internal sealed record WordResponse(string Term, long Before, long Now, double LogOddsRatio, double Z, double Q)
{
    public static WordResponse Of(WordShift shift) => new(
        shift.Term, shift.Before, shift.Now, Math.Round(shift.LogOddsRatio, 4), Math.Round(shift.Z, 4), Math.Round(shift.Q, 6));
}

/// <summary>How one factor or driver goes with dissatisfaction; an association, not a cause.</summary>
internal sealed record DriverResponse(
    string Code, int? Rank, long? N, long? Low, decimal? Difference, IntervalResponse? Interval, double? OddsRatio, decimal? Excess, double? Q, IReadOnlyList<string> Flags, string? Ratings)
{
    /// <param name="link">Told only where the count of low ratings is.</param>
    public static DriverResponse Of(DriverAssociation driver, string? link) => new(
        driver.Code, driver.Rank, driver.N, driver.Low, driver.Difference is { } difference ? Figures.Six(difference) : null,
        driver.Interval is { } interval ? new IntervalResponse(Figures.Six(interval.Low), Figures.Six(interval.High)) : null,
        driver.OddsRatio is { } odds ? Math.Round(odds, 4) : null, driver.Excess is { } excess ? Figures.Six(excess) : null, driver.Q is { } q ? Math.Round(q, 6) : null, driver.Flags, driver.Low is null ? null : link);
}
