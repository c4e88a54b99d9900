using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Questions;

namespace Feedback.Api.Indices;

/// <summary>Which days a table is compared with.</summary>
internal enum CompareWith
{
    /// <summary>As many days before the first; whole months when whole months are asked for.</summary>
    Previous,

    /// <summary>The same days a year before.</summary>
    LastYear,
}

/// <summary>A table beside the same table of other days.</summary>
internal sealed class Comparison(SatisfactionTable now, SatisfactionTable before)
{
    private const int Listed = 10;

    private readonly Dictionary<string, SatisfactionCell> _before = before.Cells.ToDictionary(cell => cell.Text(), StringComparer.Ordinal);

    public DateOnly From => before.Query.From;

    public DateOnly To => before.Query.To;

    public static SatisfactionQuery Query(SatisfactionQuery query, CompareWith with)
    {
        var (from, to) = Days(query.From, query.To, with);
        return query with { From = from, To = to };
    }

    public static (DateOnly From, DateOnly To) Days(DateOnly first, DateOnly last, CompareWith with)
    {
        if (with == CompareWith.LastYear) return (first.AddYears(-1), EndsMonth(last) ? last.AddDays(1).AddYears(-1).AddDays(-1) : last.AddYears(-1));
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return (first.Day == 1 && EndsMonth(last) ? first.AddMonths(-months) : first.AddDays(first.DayNumber - last.DayNumber - 1), first.AddDays(-1));
    }

    public ComparedResponse? Of(SatisfactionCell cell) => ComparedResponse.Of(cell, _before.GetValueOrDefault(cell.Text()));

    /// <summary>Those that rose and fell most, by the end of the interval nearest to none: chance does not top the list.</summary>
    public MoversResponse? Movers()
    {
        if (now.Query.By.Count == 0) return null;
        var pairs = new List<(string Key, long SatisfiedBefore, long NBefore, long SatisfiedNow, long NNow)>();
        foreach (var cell in now.Cells)
        {
            if (ComparedResponse.Share(cell) is not { } share || !_before.TryGetValue(cell.Text(), out var other) || ComparedResponse.Share(other) is not { } earlier) continue;
            pairs.Add((cell.Text(), earlier.Satisfied, earlier.N, share.Satisfied, share.N));
        }

        var keys = now.Cells.ToDictionary(cell => cell.Text(), cell => cell.Key, StringComparer.Ordinal);
        var found = Domain.Indices.Questions.Movers.Find(pairs, Listed);
        return new MoversResponse(
            [.. found.Risers.Select(mover => MoverResponse.Of(mover, keys[mover.Key]))], [.. found.Fallers.Select(mover => MoverResponse.Of(mover, keys[mover.Key]))],
            found.Compared, found.Rose, found.Fell, found.TooFew);
    }

    private static bool EndsMonth(DateOnly day) => day.AddDays(1).Day == 1;
}

/// <summary>What rose and fell most, of how many compared; cells with fewer than 30 answers in either period are left out and counted.</summary>
internal sealed record MoversResponse(IReadOnlyList<MoverResponse> Risers, IReadOnlyList<MoverResponse> Fallers, int Compared, int Rose, int Fell, int TooFew);

/// <summary>One that moved: q is what its p is worth among all compared (Benjamini-Hochberg).</summary>
internal sealed record MoverResponse(
    IReadOnlyDictionary<string, string> Key, long NBefore, long NNow, decimal Before, decimal Now, decimal Difference, decimal Low, decimal High, double P, double Q, IReadOnlyList<string> Flags)
{
    public static MoverResponse Of(Mover mover, IReadOnlyDictionary<string, string> key) => new(
        key, mover.NBefore, mover.NNow, Figures.Six(mover.Before), Figures.Six(mover.Now), Figures.Six(mover.Difference),
        Figures.Six(mover.Interval.Low), Figures.Six(mover.Interval.High), Math.Round(mover.P, 6), Math.Round(mover.Q, 6), mover.Flags);
}
