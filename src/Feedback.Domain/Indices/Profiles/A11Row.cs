using System.Globalization;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>
/// One rating in the 17 columns of the US form (OMB Circular A-11 section 280, version 2): the answer as 0/1 or 1-5, each driver as what went
/// well or did not (0, 1 or empty), and the comment. Three-point answers have no place in it.
/// </summary>
/// <param name="Answer">1-5, or 0 and 1 for dislike and like.</param>
/// <param name="Drivers">Seven that went well, then seven that did not; null where nothing was said.</param>
public sealed record A11Row(string ExternalId, Scale Scale, int Answer, IReadOnlyList<bool?> Drivers, string? Comment)
{
    private static readonly Driver[] Named = Enum.GetValues<Driver>();

    /// <summary>The names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "external_id", "question_1",
        .. Named.Select(driver => $"positive_{Name(driver)}"),
        .. Named.Select(driver => $"negative_{Name(driver)}"),
        "question_4",
    ];

    /// <summary>Null for a rating on three points.</summary>
    public static A11Row? Of(Rating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        var (scale, score) = (rating.Answer.Scale, rating.Answer.Score);
        if (scale == Scale.Vn3) return null;
        return new A11Row(
            rating.Id.ToString(), scale, scale == Scale.Like ? (score > 0 ? 1 : 0) : score, [.. Marks(rating, true), .. Marks(rating, false)], rating.Answer.Comment);
    }

    /// <summary>Reads the fields of a line. 1 is the five-point answer unless <paramref name="scale"/> is the two-point one, which the form does not tell apart.</summary>
    /// <returns>The row, or the first column that cannot be.</returns>
    public static (A11Row? Row, string? WrongColumn) Parse(IReadOnlyList<string> fields, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count != Columns.Count || fields[0].Length is 0 or > 100) return (null, Columns[0]);
        var least = scale == Scale.Like ? 0 : 1;
        var most = scale == Scale.Like ? 1 : 5;
        if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var answer) || answer < least || answer > most) return (null, Columns[1]);

        var drivers = new bool?[2 * Named.Length];
        for (var i = 0; i < drivers.Length; i++)
        {
            var field = fields[2 + i];
            if (field is not ("" or "0" or "1")) return (null, Columns[2 + i]);
            drivers[i] = field.Length == 0 ? null : field == "1";
        }

        var comment = fields[^1] is ['\'', .. var guarded] && LooksLikeFormula(guarded) ? guarded : fields[^1];
        return (new A11Row(fields[0], scale, answer, drivers, comment.Length == 0 ? null : comment), null);
    }

    /// <summary>The fields of a line; a comment that a spreadsheet would take for a formula begins with an apostrophe, which <see cref="Parse"/> takes off.</summary>
    public IReadOnlyList<string> ToFields() =>
    [
        ExternalId, Answer.ToString(CultureInfo.InvariantCulture),
        .. Drivers.Select(mark => mark switch { null => "", true => "1", false => "0" }),
        Comment is { } comment && LooksLikeFormula(comment) ? "'" + comment : Comment ?? "",
    ];

    /// <summary>The score on our scale.</summary>
    public int Score => Scale == Scale.Like ? (Answer == 1 ? 1 : -1) : Answer;

    /// <summary>The drivers that were ticked.</summary>
    public IEnumerable<DriverMark> Marked() => Drivers
        .Select((mark, i) => (Mark: mark, Driver: Named[i % Named.Length], Positive: i < Named.Length))
        .Where(one => one.Mark == true)
        .Select(one => new DriverMark(one.Driver, one.Positive));

    /// <summary>Where any driver was ticked the others were seen and left; where none was, the question may not have been asked.</summary>
    private static IEnumerable<bool?> Marks(Rating rating, bool positive) => Named.Select(driver =>
        rating.Answer.Drivers.Count == 0 ? (bool?)null : rating.Answer.Drivers.Contains(new DriverMark(driver, positive)));

    // A spreadsheet would run it, and citizens write what they like. Guarded once more when it is guarded already, so that it comes back as it was.
    private static bool LooksLikeFormula(string comment) => comment.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static string Name(Driver driver) => driver.ToString().ToLowerInvariant();
}
