using Feedback.Benchmarks.Routing;

namespace Feedback.Benchmarks.Learning;

/// <summary>Routing over twelve weeks with officers who correct late and sometimes wrongly, with learning and without, on the same stream.</summary>
internal static class LearningProgram
{
    private const int Seed = 1;

    public static int Run(int weeks, int perWeek)
    {
        var stream = new SimulatedStream(Seed);
        var first = SimulatedModel.First(stream.Known, Seed);
        var (learning, still) = (first, first);
        var officers = new SimulatedOfficers(Seed);
        RoutingBenchmark.Line($"{stream.Known.Count} texts known at first, {perWeek} complaints a week; 12 officers, 3 % mistakes, a wrongly sent one noticed with 0.7 after one or two weeks");
        Console.WriteLine($"week {SimulatedStream.NewFrom}: a new field; week {SimulatedStream.RenamedFrom}: a field renamed");
        Console.WriteLine("          without learning                  with learning");
        Console.WriteLine("week   right   sent  right  triage     right   sent  right  triage   labels  model");
        for (var week = 1; week <= weeks; week++)
        {
            var texts = stream.Week(week, perWeek);
            var (one, other) = (Figures(still, texts), Figures(learning, texts));
            officers.See(texts, learning);
            var tried = learning.Retrained(stream.Known, officers.Given(week), Seed);
            learning = tried.Model;
            RoutingBenchmark.Line($"{week,4}   {one}     {other}   {officers.Given(week).Count,6}  {tried.Verdict}");
        }

        return 0;
    }

    private static string Figures(SimulatedModel model, IReadOnlyList<StreamedText> texts)
    {
        var answers = texts.Select(text => (Right: model.Ask(text.Text) is var answer && answer.Field == text.Truth, answer.Sure)).ToList();
        var sent = answers.Where(answer => answer.Sure).ToList();
        double Share(IEnumerable<(bool Right, bool Sure)> of) => of.Select(answer => answer.Right ? 1.0 : 0).DefaultIfEmpty(0).Average();
        return FormattableString.Invariant($"{Share(answers),5:F3}  {sent.Count / (double)answers.Count,5:F3}  {Share(sent),5:F3}  {answers.Count - sent.Count,6}");
    }
}
