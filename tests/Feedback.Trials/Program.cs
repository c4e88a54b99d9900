using Feedback.Trials.Kill;

return args.FirstOrDefault() switch
{
    "kill" => await KillTrial.MainAsync(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Trials: kill [--rounds 20] [--seed 1] [--clients 32]");
    return 2;
}
