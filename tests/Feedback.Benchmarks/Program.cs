using Feedback.Benchmarks.Index;
using Feedback.Benchmarks.Indices;
using Feedback.Benchmarks.Learning;
using Feedback.Benchmarks.Ratings;
using Feedback.Benchmarks.Routing;
using Feedback.Benchmarks.Similarity;
using Feedback.Benchmarks.Start;
using Feedback.Benchmarks.Stores;

return args.FirstOrDefault() switch
{
    "ratings" => await RatingsBenchmark.RunAsync(args[1..]),
    "upkeep" => await UpkeepBenchmark.RunAsync(args[1..]),
    "routing" => RoutingBenchmark.Run(),
    "held-out" => HeldOutProgram.Run(args[1..]),
    "routing-speed" => RoutingSpeed.Run(),
    "similar" => await SimilarBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000),
    "learning" => LearningProgram.Run(12, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 400),
    "natures" => TriedNatures.Run(),
    "attack" => LabelAttack.Run(),
    "tried" => TriedModels.Run(args.Length > 1 ? args[1] : null),
    "index" => await IndexBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000),
    "indices" => await IndicesBenchmark.RunAsync(args[1..]),
    "reasons" => await ReasonsBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 200_000),
    "stages" => await StagesBenchmark.RunAsync(),
    "stores" => await StoresBenchmark.RunAsync(args[1..]),
    "processes" => await ProcessesBenchmark.RunAsync(args[1..]),
    "start" => await StartBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benchmarks: ratings [--rounds 8] [--seconds 5] | upkeep [--rounds 6] [--seconds 5] [--mongo CONNECTION] | stages | routing | held-out FILE | routing-speed | similar [100000] | learning [400] | natures | attack | tried [NAME] | indices [--ratings 10000000] [--file FILE] [--mongo CONNECTION] [--seconds 60] [--duck yes] [--recount yes] [--parts TIMES] [--only parts|load] | reasons [200000] | index | start | stores [--mongo CONNECTION] [--ratings 1000000] [--complaints 100000] | processes [--mongo CONNECTION] [--rounds 4]");
    return 2;
}
