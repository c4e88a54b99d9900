using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>How often each answer of one scale was given, and the plain figures that follow (domain-rules 9.1).</summary>
/// <remarks>Every figure is null when nobody answered. Counts of two scales cannot be added.</remarks>
public sealed class AnswerCounts
{
    private readonly long[] _counts;
    private readonly long _positions;

    /// <param name="counts">In the order of <see cref="Scales.Values"/>, one per value.</param>
    public AnswerCounts(Scale scale, IReadOnlyList<long> counts)
        : this(scale, counts.ToArray())
    {
    }

    /// <param name="counts">Not copied: to be left alone from now on.</param>
    internal AnswerCounts(Scale scale, long[] counts)
    {
        var values = scale.Values();
        if (counts.Length != values.Count)
            throw new ArgumentException($"The scale {scale} has {values.Count} values, not {counts.Length}.", nameof(counts));

        Scale = scale;
        _counts = counts;
        for (var i = 0; i < _counts.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(_counts[i], nameof(counts));
            N = checked(N + _counts[i]);
            if (scale.IsSatisfied(values[i])) Satisfied += _counts[i];
            _positions = checked(_positions + (_counts[i] * i));
        }
    }

    public Scale Scale { get; }

    /// <summary>In the order of the scale's values.</summary>
    public IReadOnlyList<long> Counts => _counts;

    public long N { get; }

    /// <summary>How many were satisfied: 4-5, 1-2, like.</summary>
    public long Satisfied { get; }

    /// <summary>Satisfied of all, 0..1: the only figure that every scale has.</summary>
    public decimal? Share => N == 0 ? null : (decimal)Satisfied / N;

    public WilsonInterval? Interval => WilsonInterval.From(Satisfied, N);

    /// <summary>1..5 on the five-point scale; the other scales have no mean.</summary>
    public decimal? Mean => N == 0 ? null : (decimal?)MeanSum / N;

    /// <summary>
    /// 0..100: the weighted mean of 0/25/50/75/100 as GOV.UK publishes it, or the share of likes.
    /// The three-point scale has none, as its points are not known to be evenly apart.
    /// </summary>
    public decimal? Score100 => N == 0 ? null : (decimal?)Score100Sum / N;

    /// <summary><see cref="Mean"/> times <see cref="N"/>: whole, since tables have tens of thousands of cells and decimals are slow.</summary>
    internal long? MeanSum => Scale == Scale.Likert5 ? checked(_positions + N) : null;

    /// <summary><see cref="Score100"/> times <see cref="N"/>.</summary>
    internal long? Score100Sum => Scale switch
    {
        Scale.Likert5 => checked(25 * _positions),
        Scale.Like => checked(100 * Satisfied),
        Scale.Vn3 => null,
    };

    /// <summary>Roll-up: counts are added, never rates averaged.</summary>
    public AnswerCounts Add(AnswerCounts other) => other.Scale == Scale
        ? new AnswerCounts(Scale, [.. _counts.Zip(other._counts, (a, b) => checked(a + b))])
        : throw new ArgumentException($"Answers on {other.Scale} cannot be pooled with answers on {Scale}.", nameof(other));
}
