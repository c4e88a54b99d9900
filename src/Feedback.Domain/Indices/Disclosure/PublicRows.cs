using Feedback.Domain.Calendar;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Disclosure;

/// <summary>Prints one row of a public table: counts rounded, and every figure worked out from what is printed.</summary>
internal sealed class PublicRows(CalendarPeriod period, ReadOnlyMemory<byte> key)
{
    /// <summary>
    /// Answers a row must have to be printed. More than the five of staff's tables: of a handful of citizens who all answered alike, each would know what the others said.
    /// </summary>
    public const int Least = 10;

    private const int Decimals = 6;

    private readonly CountRounding _rounding = new(key);

    public PublicRow Row(CountedRow row, Scale scale)
    {
        if (row.Hidden) return new PublicRow(row.Code, row.Parent, true, null, null, null, null, null, null, null, []);

        // Not the table or the code: one cell shown in two tables must not be drawn twice.
        var printed = new AnswerCounts(scale, _rounding.Round($"{scale}/{period.Text}", row.Counts, row.Rounding));
        if (printed.N < Least) return Row(row with { Hidden = true }, scale);
        return new PublicRow(
            row.Code, row.Parent, false, printed.N, printed.Counts, Six(printed.Share), Six(printed.Interval?.Low), Six(printed.Interval?.High), Six(printed.Mean), Six(printed.Score100),
            printed.N < SatisfactionCell.SmallestRanked ? [SatisfactionCell.SmallSample] : []);
    }

    public long Round(string identity, long count, RoundingRule rule) => _rounding.Round($"{period.Text}/{identity}", [count], rule)[0];

    private static decimal? Six(decimal? figure) => figure is { } value ? HalfUp.At(Decimals, value) : null;
}
