using System.Globalization;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>The last batch of each seat, as documents hold it: by the seat's number as a name.</summary>
internal static class SeatMarks
{
    /// <summary>No seat: the steps of the recount that made a row, and records that were moved here.</summary>
    public const string Recount = "0";

    public static string Name(int seat) => seat.ToString(CultureInfo.InvariantCulture);

    public static long? At(this IReadOnlyDictionary<string, long> marks, int seat) => marks.TryGetValue(Name(seat), out var sequence) ? sequence : null;

    /// <summary>By the seat's number, for many thousand lookups.</summary>
    public static long[] BySeat(this IReadOnlyDictionary<string, long> marks)
    {
        var numbers = marks.ToDictionary(mark => int.Parse(mark.Key, CultureInfo.InvariantCulture), mark => mark.Value);
        var sequences = new long[numbers.Count == 0 ? 0 : numbers.Keys.Max() + 1];
        foreach (var (seat, sequence) in numbers) sequences[seat] = sequence;
        return sequences;
    }

    /// <summary>The batches that come after these marks.</summary>
    public static List<LoggedBatch> Behind(this IReadOnlyDictionary<string, long> marks, IEnumerable<LoggedBatch> batches)
    {
        var upTo = marks.BySeat();
        return [.. batches.Where(batch => batch.Seat >= upTo.Length || batch.Sequence > upTo[batch.Seat])];
    }

    /// <summary>The greater of each seat.</summary>
    public static Dictionary<string, long> Raised(this IReadOnlyDictionary<string, long> marks, IReadOnlyDictionary<string, long> by)
    {
        var raised = new Dictionary<string, long>(marks, StringComparer.Ordinal);
        foreach (var (seat, sequence) in by) raised[seat] = Math.Max(sequence, raised.GetValueOrDefault(seat));
        return raised;
    }
}
