extern alias trials;

using System.Diagnostics;
using Feedback.TestServer;
using trials::Feedback.Trials;

namespace Feedback.Api.Tests;

/// <summary>Runs the README's walk, command by command as it stands there, against the service as a process of its own.</summary>
public sealed class ReadmeWalkTests
{
    [Fact]
    public async Task The_walk_in_the_README_works_as_written()
    {
        using var store = TrialStore.Sqlite();
        await WalkAsync(store);
    }

    [Fact]
    public async Task It_works_on_MongoDB_as_well()
    {
        var server = MongoTestServer.Find();
        Assert.SkipWhen(server is null, MongoTestServer.Missing);
        using var store = TrialStore.Mongo(server!.ConnectionString);
        await FirstModel.PutAsync(store);
        await WalkAsync(store);
    }

    private static async Task WalkAsync(TrialStore store)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) Assert.Skip("The walk is for bash and curl.");
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"), TestContext.Current.CancellationToken);
        var walk = readme.Split("<!-- walk -->")[1].Split("<!-- /walk -->")[0].Trim().TrimStart('`').TrimEnd('`')["sh".Length..];
        using var service = await ServiceProcess.StartAsync(store);
        var output = await Run("set -euo pipefail\n" + walk, service.Address);
        var lines = output.Split('\n');
        lines.ShouldContain(line => line.StartsWith("receipt: ", StringComparison.Ordinal) && line.Length > 25);
        output.ShouldContain("\"status\":\"added\"");
        output.ShouldContain("\"status\":\"repeated\"");
        output.ShouldContain("complaint: PAKN.");
        output.ShouldContain("\"routing\":{\"band\":");
        lines.ShouldContain("inProgress");
        lines.ShouldContain("answered");
        output.ShouldContain("\"answer\":{\"text\":\"Đã thay bóng và sửa dây tối qua. Cảm ơn ông/bà.\"");
        output.ShouldContain("\"reaction\":{\"reaction\":\"like\"");
        output.ShouldContain("\"n\":null,\"counts\":null,\"satisfied\":null,\"interval\":null,\"mean\":null,\"score100\":null,\"suppressed\":true");
        // 4, 2, 3, 4, 5: three of five satisfied; Wilson 3/5 at 95 %.
        output.ShouldContain("\"n\":5,\"counts\":{\"1\":0,\"2\":1,\"3\":1,\"4\":2,\"5\":1},\"satisfied\":0.6,\"interval\":{\"low\":0.230724,\"high\":0.8823");
        output.ShouldContain("agency,n,satisfied,low,high,mean,score100,count1,count2,count3,count4,count5,suppressed,flags");
    }

    private static async Task<string> Run(string script, Uri address)
    {
        using var bash = new Process { StartInfo = new ProcessStartInfo("bash", ["-s"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        bash.StartInfo.Environment["BASE"] = address.ToString().TrimEnd('/');
        bash.StartInfo.Environment["ADMIN"] = ServiceProcess.AdminKey;
        bash.Start();
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var errors = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        bash.ExitCode.ShouldBe(0, await errors + output);
        return output;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Feedback.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
