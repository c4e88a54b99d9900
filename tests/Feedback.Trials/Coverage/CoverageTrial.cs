using System.Globalization;

namespace Feedback.Trials.Coverage;

/// <summary>Prints how often each interval holds what it should, and how often ranks tell equals apart.</summary>
internal static class CoverageTrial
{
    public static int Run(string[] args)
    {
        var seed = Option(args, "--seed", 1);
        var rounds = Option(args, "--rounds", 10_000);
        if (args.Contains("--weighted"))
        {
            CoverageTables.Weighted(Line, rounds, seed);
            return 0;
        }

        CoverageTables.Wilson(Line);
        CoverageTables.Population(Line);
        CoverageTables.Difference(Line);
        CoverageTables.Weighted(Line, rounds, seed);
        CoverageTables.Shrunken(Line, Math.Max(1, rounds / 20), seed);
        CoverageTables.Trend(Line, rounds, seed);
        CoverageTables.Ranks(Line, Math.Max(1, rounds / 10), seed);
        return 0;
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static int Option(string[] args, string name, int usual)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? usual : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }
}
