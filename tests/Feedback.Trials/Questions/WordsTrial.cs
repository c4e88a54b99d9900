using System.Diagnostics;
using System.Globalization;
using Feedback.Domain.Indices.Questions;

namespace Feedback.Trials.Questions;

/// <summary>
/// How often words are said to rise where nothing did, how often a planted one is found, and how long 200 000 comments take: on the
/// comments of a file, one a line (anything after a tab is left out), drawn anew for every round.
/// </summary>
internal static class WordsTrial
{
    private const string Planted = ". Mất hồ sơ gốc";

    public static Task<int> MainAsync(Arguments arguments)
    {
        if (arguments.Text("--comments") is not { } path) return Task.FromResult(2);
        var comments = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')[0]).Where(line => line.Length > 0).ToArray();
        var random = new Random(arguments.Number("--seed", 1));
        var rounds = arguments.Number("--rounds", 50);
        Say($"{comments.Length} comments, {rounds} rounds");
        foreach (var prior in new[] { 0.01, 0.1, 0.5, 1 })
        {
            foreach (var (before, now) in new[] { (100, 100), (500, 500), (5000, 5000), (5000, 500), (5000, 50), (50, 5000) })
                Compare(comments, random, rounds, prior, before, now);
        }

        Time(comments, random, arguments.Number("--many", 200_000), arguments.Number("--terms", 500_000), arguments.Number("--strange", 10));
        return Task.FromResult(0);
    }

    // Two groups of the same comments: whatever is listed is wrong. Then a phrase planted in 1 % of the first and more of the second.
    private static void Compare(string[] comments, Random random, int rounds, double prior, int before, int now)
    {
        var (listed, found, sure, compared) = (0, 0, 0, 0L);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(comments);
            var (first, second) = (comments[..before], comments[before..(before + now)]);
            var options = new WordShiftOptions(PriorShare: prior, Top: 1000);
            var still = WordShifts.Find(first, second, options);
            listed += still.Risen.Count + still.Fallen.Count;
            compared += still.TermsCompared;
            found += Finds(first, second, 0.05, options) ? 1 : 0;
            sure += Finds(first, second, 0.10, options) ? 1 : 0;
        }

        Say($"prior {prior}, {before} and {now}: {compared / rounds} terms, {listed} listed wrongly; of {rounds} rises 1 % -> 5 % {found} found, 1 % -> 10 % {sure}");
    }

    private static bool Finds(string[] first, string[] second, double planted, WordShiftOptions options)
    {
        var moved = WordShifts.Find(Plant(first, first.Length / 100), Plant(second, (int)(second.Length * planted)), options);
        return moved.Risen.Any(shift => Planted.Contains(shift.Term, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Plant(string[] comments, int times) => comments.Select((comment, at) => at < times ? comment + Planted : comment);

    // Two comments in one, a tenth of the words (or another percentage) exchanged for any other: as many new phrases as real comments would bring, or more.
    private static void Time(string[] comments, Random random, int many, int terms, int strange)
    {
        var vocabulary = comments.SelectMany(comment => comment.Split(' ')).ToArray();
        string Word(string word) => random.Next(100) < strange ? vocabulary[random.Next(vocabulary.Length)] : word;
        string Comment() => comments[random.Next(comments.Length)] + " " + comments[random.Next(comments.Length)];
        var made = Enumerable.Range(0, many).Select(_ => string.Join(' ', Comment().Split(' ').Select(Word))).ToArray();
        var counter = new WordShiftCounter(new WordShiftOptions(MostTerms: terms));
        var held = Held();
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < many; at++)
        {
            if (at < many / 2) counter.AddBefore(made[at]);
            else counter.AddNow(made[at]);
        }

        var read = watch.Elapsed;
        held = Held() - held;
        GC.KeepAlive(vocabulary);
        watch.Restart();
        var findings = counter.Find();
        Say($"{many} comments of {made.Average(comment => comment.Length):F0} letters read in {read.TotalSeconds:F1} s, {held / 1_000_000} MB held");
        Say($"compared in {watch.Elapsed.TotalSeconds:F1} s: {findings.TermsCompared} terms, {findings.MostMissed} missed at most");
    }

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(true);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
