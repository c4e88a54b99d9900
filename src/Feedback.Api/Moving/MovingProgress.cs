using System.Globalization;
using Spectre.Console;

namespace Feedback.Api.Moving;

/// <summary>Shows how far a move is: a bar on a terminal, a line now and then in a file.</summary>
internal static class MovingProgress
{
    private const long Step = 100_000;

    public static async Task RunAsync(string what, long total, Func<Action<long>, Task> work)
    {
        if (Console.IsOutputRedirected)
        {
            long told = 0;
            await work(done =>
            {
                if (done - told < Step) return;
                told = done;
                Line($"{what}: {done} of about {total} records");
            });
            return;
        }

        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(what, maxValue: Math.Max(total, 1));
                await work(done => bar.Value = done);
                bar.Value = bar.MaxValue;
            });
    }

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
