namespace Feedback.Domain.Indices.Statistics;

/// <summary>The likelihood of the beta-binomial model, and where it is highest.</summary>
internal static class BetaBinomial
{
    /// <summary>A prior worth more answers than this is no spread at all.</summary>
    private const double Strongest = 1e8;

    /// <summary>
    /// Whether more spread than chance fits better: the slope of the log likelihood in the correlation, at correlation 0 and the pooled mean,
    /// is above 0 (the statistic of Tarone, Biometrika 66 (1979) 585, without its variance). Newton's steps alone lose their way on the flat far end.
    /// </summary>
    public static bool Overdispersed(IReadOnlyList<ShareCount> cells, double mean)
    {
        var slope = 0d;
        foreach (var cell in cells)
        {
            double n = cell.N, yes = cell.Satisfied, no = n - yes;
            slope += yes * (yes - 1) / mean + no * (no - 1) / (1 - mean) - n * (n - 1);
        }

        return slope > 0;
    }

    /// <summary>Newton's steps in the logarithms of alpha and beta, halved until they climb. Null when the top lies at no spread.</summary>
    public static (double Alpha, double Beta)? Highest(IReadOnlyList<ShareCount> cells, double alpha, double beta)
    {
        var height = LogLikelihood(cells, alpha, beta);
        for (var step = 0; step < 200; step++)
        {
            var (up, across) = Step(cells, alpha, beta);
            var (before, scale) = (height, 1d);
            for (; scale > 1e-6; scale /= 2)
            {
                var (a, b) = (alpha * Math.Exp(scale * up), beta * Math.Exp(scale * across));
                var next = LogLikelihood(cells, a, b);
                if (!(next >= before)) continue;
                (alpha, beta, height) = (a, b, next);
                break;
            }

            if (alpha + beta > Strongest) return null;
            if (scale <= 1e-6 || Math.Abs(up) + Math.Abs(across) < 1e-9) break;
        }

        return (alpha, beta);
    }

    /// <summary>The mean that fits best at a given strength alpha + beta, and the standard deviation of its logit.</summary>
    public static (double Mean, double Deviation) BestMean(IReadOnlyList<ShareCount> cells, double strength, double start)
    {
        var logit = Math.Log(start / (1 - start));
        for (var step = 0; ; step++)
        {
            var mean = 1 / (1 + Math.Exp(-logit));
            var (alpha, beta) = (mean * strength, (1 - mean) * strength);
            var (slope, bend) = (cells.Count * (PolyGamma.Digamma(beta) - PolyGamma.Digamma(alpha)),
                -cells.Count * (PolyGamma.Trigamma(alpha) + PolyGamma.Trigamma(beta)));
            foreach (var cell in cells)
            {
                double yes = alpha + cell.Satisfied, no = beta + (cell.N - cell.Satisfied);
                slope += PolyGamma.Digamma(yes) - PolyGamma.Digamma(no);
                bend += PolyGamma.Trigamma(yes) + PolyGamma.Trigamma(no);
            }

            // From the mean to its logit; near the top the slope's own part of the curvature vanishes.
            var rate = strength * mean * (1 - mean);
            var information = Math.Max(-bend * rate * rate, 1e-12);
            var move = Math.Clamp(slope * rate / information, -1, 1);
            if (step == 50 || Math.Abs(move) < 1e-6) return (mean, 1 / Math.Sqrt(information));
            logit += move;
        }
    }

    public static double LogLikelihood(IReadOnlyList<ShareCount> cells, double alpha, double beta)
    {
        var prior = LogGamma.Of(alpha + beta) - LogGamma.Of(alpha) - LogGamma.Of(beta);
        var sum = cells.Count * prior;
        foreach (var cell in cells)
        {
            sum += LogGamma.Of(alpha + cell.Satisfied) + LogGamma.Of(beta + (cell.N - cell.Satisfied)) - LogGamma.Of(alpha + beta + cell.N);
        }

        return sum;
    }

    private static (double Alpha, double Beta) Step(IReadOnlyList<ShareCount> cells, double alpha, double beta)
    {
        double first = 0, second = 0, curveFirst = 0, curveSecond = 0, both = 0;
        var (level, levelFirst, levelSecond) = (PolyGamma.Digamma(alpha + beta), PolyGamma.Digamma(alpha), PolyGamma.Digamma(beta));
        var (bend, bendFirst, bendSecond) = (PolyGamma.Trigamma(alpha + beta), PolyGamma.Trigamma(alpha), PolyGamma.Trigamma(beta));
        foreach (var cell in cells)
        {
            double yes = alpha + cell.Satisfied, no = beta + (cell.N - cell.Satisfied), all = alpha + beta + cell.N;
            var shared = level - PolyGamma.Digamma(all);
            var sharedBend = bend - PolyGamma.Trigamma(all);
            first += PolyGamma.Digamma(yes) - levelFirst + shared;
            second += PolyGamma.Digamma(no) - levelSecond + shared;
            curveFirst += PolyGamma.Trigamma(yes) - bendFirst + sharedBend;
            curveSecond += PolyGamma.Trigamma(no) - bendSecond + sharedBend;
            both += sharedBend;
        }

        // In logarithms: slopes times the shape, curvatures times both shapes, plus the slope on the diagonal.
        var (g, h) = (alpha * first, beta * second);
        var (gg, hh, gh) = (alpha * alpha * curveFirst + g, beta * beta * curveSecond + h, alpha * beta * both);
        var determinant = gg * hh - gh * gh;
        var peaked = gg < 0 && determinant > 0;
        var (up, across) = peaked
            ? (-(hh * g - gh * h) / determinant, -(gg * h - gh * g) / determinant)
            : (Math.Sign(g) * 1d, Math.Sign(h) * 1d);
        return (Math.Clamp(up, -2, 2), Math.Clamp(across, -2, 2));
    }
}
