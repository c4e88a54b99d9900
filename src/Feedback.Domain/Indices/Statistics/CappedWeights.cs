namespace Feedback.Domain.Indices.Statistics;

/// <summary>Weights N/n of strata with answers, with mean 1 over all answers and none above the cap.</summary>
internal static class CappedWeights
{
    /// <summary>
    /// Cutting a weight lowers the mean and with it what the cap allows, so cutting is repeated until nothing moves. With the set C of
    /// cut strata the limit solves limit·n = cap·(sum of the others' weights + limit·answers in C); C only grows, so this ends.
    /// </summary>
    public static IReadOnlyList<(double Weight, bool Capped)> Of(IReadOnlyList<(long N, long Population)> strata, double cap)
    {
        var raw = strata.Select(stratum => (double)stratum.Population / stratum.N).ToArray();
        var capped = new bool[raw.Length];
        var answers = strata.Sum(stratum => (double)stratum.N);
        double limit;
        bool moved;
        do
        {
            var (free, cut) = (0d, 0d);
            for (var i = 0; i < raw.Length; i++)
            {
                if (capped[i]) cut += strata[i].N;
                else free += strata[i].Population;
            }

            limit = cap * free / (answers - cap * cut);
            moved = false;
            for (var i = 0; i < raw.Length; i++)
            {
                // A hair of room: a weight that is the limit itself is not cut.
                if (capped[i] || raw[i] <= limit * (1 + 1e-12)) continue;
                capped[i] = moved = true;
            }
        }
        while (moved);

        var mean = raw.Select((weight, i) => strata[i].N * (capped[i] ? limit : weight)).Sum() / answers;
        return [.. raw.Select((weight, i) => ((capped[i] ? limit : weight) / mean, capped[i]))];
    }
}
