using Feedback.Trials;
using Feedback.Trials.Coverage;
using Feedback.Trials.Disclosure;
using Feedback.Trials.Kill;
using Feedback.Trials.Questions;
using Feedback.Trials.Stuffing;

return args.FirstOrDefault() switch
{
    "coverage" => CoverageTrial.Run(args),
    "disclosure" => DisclosureTrial.Run(args),
    "kill" => await KillTrial.MainAsync(new Arguments(args)),
    "outage" => await OutageTrial.MainAsync(new Arguments(args)),
    "workers" => await WorkersTrial.MainAsync(new Arguments(args)),
    "words" => await WordsTrial.MainAsync(new Arguments(args)),
    "stuffing" => StuffingTrial.Run(args),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Trials:
          coverage [--rounds 10000] [--seed 1]
          disclosure [--seed 1] [--rounds 20] [--probe] [--part tables|corrected|corrections|insiders|likely|cost]
          kill [--rounds 20] [--seed 1] [--clients 32] [--mongo CONNECTION [--processes 2]]
          workers --mongo CONNECTION [--rounds 3] [--seed 1]
          words --comments FILE [--rounds 50] [--seed 1] [--many 200000] [--terms 500000] [--strange 10]
          stuffing [--seed 1] [--runs 20] [--hours 1] | stuffing --traces 1000000
          outage --start COMMAND --kill COMMAND [--rounds 5] [--seed 1] [--clients 32]
        """);
    return 2;
}
