using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MongoDB.Driver;

namespace Feedback.TestServer;

/// <summary>
/// The MongoDB server of a test run, looked for once and in this order: the connection string in <c>FEEDBACK_TEST_MONGODB</c>;
/// <c>mongod</c> on the PATH, started for the run; Mongo2Go in a build with <c>-p:UseMongo2Go=true</c>. None is a reason to skip, or with
/// <c>FEEDBACK_REQUIRE_MONGO=1</c> a failure.
/// </summary>
public sealed record MongoTestServer(string ConnectionString, string Source)
{
    public const string Missing =
        "No MongoDB server: FEEDBACK_TEST_MONGODB is not set, no mongod is on the PATH, and this build has no Mongo2Go.";

    private static readonly Lazy<MongoTestServer?> Found = new(Look);

    /// <summary>The server, or null where a test is to be skipped.</summary>
    public static MongoTestServer? Find()
    {
        if (Found.Value is { } server) return server;
        return Environment.GetEnvironmentVariable("FEEDBACK_REQUIRE_MONGO") == "1"
            ? throw new InvalidOperationException(Missing + " FEEDBACK_REQUIRE_MONGO=1 makes that a failure.")
            : null;
    }

    /// <summary>The connection string with a database of that name.</summary>
    public string Database(string name) => new MongoUrlBuilder(ConnectionString) { DatabaseName = name }.ToString();

    private static MongoTestServer? Look()
    {
        var server = Given() ?? Installed() ?? Packaged();
        Console.WriteLine(server is null ? Missing : $"MongoDB for tests: {server.Source}, {server.ConnectionString}");
        return server;
    }

    private static MongoTestServer? Given() =>
        Environment.GetEnvironmentVariable("FEEDBACK_TEST_MONGODB") is { Length: > 0 } given ? new MongoTestServer(given, "FEEDBACK_TEST_MONGODB") : null;

    private static MongoTestServer? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var name = OperatingSystem.IsWindows() ? "mongod.exe" : "mongod";
        if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is not { } program) return null;

        var port = FreePort();
        var data = Directory.CreateTempSubdirectory("feedback-mongod-");
        var start = new ProcessStartInfo(program, ["--dbpath", data.FullName, "--port", $"{port}", "--bind_ip", "127.0.0.1", "--logpath", Path.Combine(data.FullName, "log")]);
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.Kill();
            process.WaitForExit();
            data.Delete(recursive: true);
        };
        return new MongoTestServer($"mongodb://127.0.0.1:{port}/?serverSelectionTimeoutMS=30000", program);
    }

    private static MongoTestServer? Packaged()
    {
#if MONGO2GO
        var runner = Mongo2Go.MongoDbRunner.Start(singleNodeReplSet: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => runner.Dispose();
        return new MongoTestServer(runner.ConnectionString, "Mongo2Go");
#else
        return null;
#endif
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
