using Feedback.Benchmarks.Index;
using Feedback.Benchmarks.Ratings;
using Feedback.Benchmarks.Routing;
using Feedback.Benchmarks.Start;
using Feedback.Benchmarks.Stores;

return args.FirstOrDefault() switch
{
    "ratings" => await RatingsBenchmark.RunAsync(args[1..]),
    "routing" => RoutingBenchmark.Run(),
    "index" => await IndexBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000),
    "stages" => await StagesBenchmark.RunAsync(),
    "stores" => await StoresBenchmark.RunAsync(args[1..]),
    "processes" => await ProcessesBenchmark.RunAsync(args[1..]),
    "start" => await StartBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benchmarks: ratings [--rounds 8] [--seconds 5] | stages | routing | index | start | stores [--mongo CONNECTION] [--ratings 1000000] [--complaints 100000] | processes [--mongo CONNECTION] [--rounds 4]");
    return 2;
}
