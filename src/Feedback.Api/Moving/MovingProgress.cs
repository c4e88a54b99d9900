using System.Globalization;
using Spectre.Console;

namespace Feedback.Api.Moving;

/// <summary>Shows how far a move is: a bar on a terminal, a line now and then in a file.</summary>
internal static class MovingProgress
{
    private const long Step = 100_000;

    public static Task RunAsync(string what, long total, Func<Action<long>, Task> work) =>
        RunAsync(what, total, tell => work(done => tell(done, total)));

    /// <param name="total">Null when it is told with how much is done.</param>
    public static async Task RunAsync(string what, long? total, Func<Action<long, long>, Task> work)
    {
        if (Console.IsOutputRedirected)
        {
            long told = 0;
            await work((done, all) =>
            {
                if (done - told < Step) return;
                told = done;
                Line($"{what}: {done} of about {all} records");
            });
            return;
        }

        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(what, maxValue: Math.Max(total ?? 1, 1));
                await work((done, all) => (bar.MaxValue, bar.Value) = (Math.Max(all, 1), done));
                bar.Value = bar.MaxValue;
            });
    }

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
