using System.Globalization;
using System.Text.Json;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Compares what records compare by reference: lists, dictionaries and counts.</summary>
internal static class Comparison
{
    /// <summary>Holds two records equal when all they contain is equal; the order in which factors lie does not count.</summary>
    public static void ShouldHold<T>(this T? actual, T expected) where T : class =>
        Plain(actual.ShouldNotBeNull()).ShouldBe(Plain(expected));

    public static string ToLine(MovedRecord record) =>
        record is MovedRating(var rating) ? "rating " + Plain(rating) : JsonSerializer.Serialize<MovedRecord>(record);

    public static string[] ToLines(this IEnumerable<RatingCell> cells) =>
    [
        .. cells.Select(c => string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Agency} {c.Service} {c.Channel} {c.Outcome} {c.Scale} {c.Stratum} {c.Factor}{(c.SetAside ? " set aside" : "")} {c.Day:yyyy-MM-dd}: {string.Join(' ', c.Counts)}"))
            .Order(StringComparer.Ordinal),
    ];

    public static string[] ToLines(this IEnumerable<ReceiptCell> cells) =>
    [
        .. cells.Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{c.Agency} {c.Service} {c.Channel} {c.Outcome} {c.Day:yyyy-MM-dd}: {c.Count}{(c.Late > 0 ? $" late {c.Late}" : "")}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Plain<T>(T record) => JsonSerializer.Serialize(record is Rating rating ? Sorted(rating) : record);

    private static object Sorted(Rating rating) => rating with
    {
        Answer = Sorted(rating.Answer),
        History = [.. rating.History.Select(past => past with { Answer = Sorted(past.Answer) })],
    };

    private static Answer Sorted(Answer answer) =>
        answer with { Factors = new SortedDictionary<Factor, int>(answer.Factors.ToDictionary()) };
}
