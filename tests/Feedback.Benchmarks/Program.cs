using Feedback.Benchmarks.Ratings;
using Feedback.Benchmarks.Routing;
using Feedback.Benchmarks.Start;

return args.FirstOrDefault() switch
{
    "ratings" => await RatingsBenchmark.RunAsync(args[1..]),
    "routing" => RoutingBenchmark.Run(),
    "tune" => Tune.Run(),
    "stages" => await StagesBenchmark.RunAsync(),
    "start" => await StartBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benchmarks: ratings [--rounds 8] [--seconds 5] | stages | routing | index | start");
    return 2;
}
