using System.Globalization;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using static Feedback.Api.Indices.TableColumn;

namespace Feedback.Api.Indices;

/// <summary>The columns of CSV and workbook after the key: each is a member of the JSON answer's cell.</summary>
internal static class SatisfactionColumns
{
    public static IEnumerable<TableColumn> Of(SatisfactionAnswer answer) =>
    [
        Count("n", cell => cell.N), Share("satisfied", cell => cell.Satisfied), Share("low", cell => cell.Interval?.Low), Share("high", cell => cell.Interval?.High),
        Mean("mean", cell => cell.Mean), Mean("score100", cell => cell.Score100),
        .. Values(answer.Table.Query).Select(value => Count("count" + value, cell => cell.Counts is { } counts && counts.TryGetValue(value, out var count) ? count : null)),
        Text("suppressed", cell => Said(cell.Suppressed)), Text("flags", cell => string.Join(' ', cell.Flags)),
        .. Enum.GetValues<CellExtra>().Where(answer.With.Contains).SelectMany(Of),
        .. answer.Against is null ? [] : Compared(),
        .. answer.Movers is null ? [] : Moved(answer.Movers),
    ];

    /// <summary>The answers that a table has a column each for: those of its scale, or of every scale it keeps apart.</summary>
    private static IEnumerable<string> Values(SatisfactionQuery query) => (query.By.Contains(Dimension.Scale) ? Enum.GetValues<Scale>() : [query.Scale])
        .SelectMany(scale => scale.Values()).Distinct().Order().Select(value => value.ToString(CultureInfo.InvariantCulture));

    private static TableColumn[] Of(CellExtra extra) => extra switch
    {
        CellExtra.Summary =>
        [
            .. FromTo("lowerQuartile", cell => cell.Summary?.LowerQuartile), .. FromTo("median", cell => cell.Summary?.Median),
            .. FromTo("upperQuartile", cell => cell.Summary?.UpperQuartile), Share("bottomTwo", cell => cell.Summary?.BottomTwo),
        ],
        CellExtra.Shrunken => [Share("shrunken", cell => cell.Shrunken?.Share), Share("shrunkenLow", cell => cell.Shrunken?.Low), Share("shrunkenHigh", cell => cell.Shrunken?.High)],
        CellExtra.Rank => [Count("rankBest", cell => cell.Rank?.Best), Count("rankWorst", cell => cell.Rank?.Worst)],
        CellExtra.Response => [Count("receipts", cell => cell.Response?.Receipts), Share("responseRate", cell => cell.Response?.Rate), Text("responseExceeds", cell => Said(cell.Response?.Exceeds))],
        CellExtra.Weighted =>
        [
            Share("weighted", cell => cell.Weighted?.Share), Share("weightedLow", cell => cell.Weighted?.Low), Share("weightedHigh", cell => cell.Weighted?.High),
            Share("weightedUncapped", cell => cell.Weighted?.Uncapped), Mean("weightedEffectiveN", cell => cell.Weighted?.EffectiveN),
            Count("weightedCappedStrata", cell => cell.Weighted?.CappedStrata), Count("weightedUncoveredReceipts", cell => cell.Weighted?.UncoveredReceipts),
        ],
        CellExtra.Links => [Text("ratings", cell => cell.Ratings)],
    };

    /// <summary>A fraction falls on one answer, or between two: then JSON has both.</summary>
    private static TableColumn[] FromTo(string name, Func<CellResponse, int[]?> answers) =>
        [Count(name + "From", cell => answers(cell) is [var first, ..] ? first : null), Count(name + "To", cell => answers(cell) is [.., var last] ? last : null)];

    private static TableColumn[] Compared() =>
    [
        Count("beforeN", cell => cell.Before?.N), Share("beforeSatisfied", cell => cell.Before?.Satisfied), Share("difference", cell => cell.Before?.Difference),
        Share("differenceLow", cell => cell.Before?.Low), Share("differenceHigh", cell => cell.Before?.High), Chance("differenceP", cell => cell.Before?.P),
    ];

    /// <summary>What moved most is told of its cell: on which list, at which place, and what its p is worth among all compared.</summary>
    private static TableColumn[] Moved(MoversResponse movers)
    {
        var places = movers.Risers.Select((mover, i) => ("riser", i + 1, mover)).Concat(movers.Fallers.Select((mover, i) => ("faller", i + 1, mover)))
            .ToDictionary(one => Key(one.mover.Key), StringComparer.Ordinal);
        (string List, int Place, MoverResponse Mover)? Of(CellResponse cell) => places.TryGetValue(Key(cell.Key), out var found) ? found : null;
        return
        [
            Text("mover", cell => Of(cell)?.List), Count("moverPlace", cell => Of(cell)?.Place), Chance("moverP", cell => Of(cell)?.Mover.P),
            Chance("moverQ", cell => Of(cell)?.Mover.Q), Text("moverFlags", cell => Of(cell) is { } found ? string.Join(' ', found.Mover.Flags) : null),
        ];
    }

    private static string Key(IReadOnlyDictionary<string, string> key) => string.Join('|', key.Values);
}
