namespace Feedback.Trials.Stuffing;

/// <summary>Seeded draws: a run with the same seed is the same run.</summary>
internal sealed class Chance(int seed)
{
    // A seeded generator is the point: a trial must be repeatable.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    public double Unit() => _random.NextDouble();

    public int Below(int end) => _random.Next(end);

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public void Shuffle<T>(T[] items) => _random.Shuffle(items);
#pragma warning restore CA5394

    public bool Happens(double probability) => Unit() < probability;

    public double Between(double low, double high) => low + (Unit() * (high - low));

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    public double Wait(double mean) => -mean * Math.Log(1 - Unit());

    /// <summary>Poisson; above 50 by its normal approximation.</summary>
    public int Count(double mean)
    {
        if (mean > 50) return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        var (count, product) = (0, Unit());
        for (var limit = Math.Exp(-mean); product > limit; count++) product *= Unit();
        return count;
    }

    /// <summary>A position drawn by weights.</summary>
    public int Pick(IReadOnlyList<double> weights)
    {
        var left = Unit() * weights.Sum();
        for (var i = 0; i < weights.Count - 1; i++)
        {
            if ((left -= weights[i]) < 0) return i;
        }

        return weights.Count - 1;
    }
}
