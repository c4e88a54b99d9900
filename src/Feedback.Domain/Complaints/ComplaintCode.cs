using System.Globalization;

namespace Feedback.Domain.Complaints;

/// <summary>The public code <c>PAKN.YYYYMMDD.NNNN</c>: the day in Viet Nam and a number within it (more digits past 9999).</summary>
public static class ComplaintCode
{
    public static string Format(DateOnly day, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"PAKN.{day:yyyyMMdd}.{number:D4}");

    /// <summary>The day and number of a well-formed code.</summary>
    /// <exception cref="FormatException">The text is no code.</exception>
    public static (DateOnly Day, int Number) Parse(string code)
    {
        if (!IsWellFormed(code)) throw new FormatException($"'{code}' is no complaint code.");
        return (DateOnly.ParseExact(code.AsSpan(5, 8), "yyyyMMdd", CultureInfo.InvariantCulture), int.Parse(code.AsSpan(14), CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the text has the shape of a code; it may still name no complaint.</summary>
    public static bool IsWellFormed(string? code) =>
        code is { Length: >= 18 and <= 22 }
        && code.StartsWith("PAKN.", StringComparison.Ordinal)
        && code[13] == '.'
        && DateOnly.TryParseExact(code.AsSpan(5, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && code.AsSpan(14).IndexOfAnyExceptInRange('0', '9') < 0;
}
