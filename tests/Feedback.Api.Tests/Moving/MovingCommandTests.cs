using System.Diagnostics;
using Feedback.Api.Moving;
using Feedback.Domain.Moving;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Moving;

/// <summary>The program as an operator types it, in a folder of its own: what it says, and with which code it ends.</summary>
public sealed class MovingCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-commands-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Export => Path.Combine(_folder, "all.ndjson");

    private string Target => Path.Combine(_folder, "new", "house.db");

    [Fact]
    public async Task Settings_behind_an_absolute_path_are_heard()
    {
        Path.IsPathRooted(Export).ShouldBeTrue();
        await ExportAsync();

        var (code, output, fault) = await TypeAsync("import", Export, $"--Storage:Sqlite:Path={Target}");

        fault.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain(" records imported; 0 ratings and 0 receipts counted into 0 cells.");
        File.Exists(Target).ShouldBeTrue("it went into another store than was named");
    }

    [Fact]
    public async Task An_empty_store_is_not_exported_as_if_it_were_everything()
    {
        var (code, _, fault) = await TypeAsync("export", Export);

        fault.ShouldBe("Not exported: this store is empty. Do Storage:Kind and the settings of the store name the right one? A relative path goes by the working directory.");
        code.ShouldBe(2);
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nowhere.ndjson", "nowhere.ndjson cannot be read: Could not find file '{0}/nowhere.ndjson'.")]
    [InlineData("text.ndjson.gz", "text.ndjson.gz cannot be unpacked: it is cut off or no gzip file.")]
    public async Task A_file_that_cannot_be_read_is_told_in_a_line(string name, string said)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "text.ndjson.gz"), "hello", Token);

        var (code, _, fault) = await TypeAsync("import", name);

        fault.ShouldBe($"Not imported: {string.Format(null, said, _folder)} Nothing was written.");
        code.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_is_half_moved_into_serves_nobody_until_the_move_has_ended()
    {
        const string halfMoved =
            "An import into this store has not ended. Run it again: it goes on where it stopped. Until then the store is not whole, and nothing else may use it.";
        await ExportAsync();
        await BeginAsync();

        var service = await TypeAsync("--urls=http://127.0.0.1:0", $"--Storage:Sqlite:Path={Target}");
        (service.Code, service.Fault).ShouldBe((2, halfMoved));
        (await TypeAsync("export", "other.ndjson", $"--Storage:Sqlite:Path={Target}")).ShouldBe((2, "", "Not exported: " + halfMoved));

        (await TypeAsync("import", Export, $"--Storage:Sqlite:Path={Target}")).Output.ShouldStartWith("7 records are there already; going on.");
        (await TypeAsync("export", "other.ndjson", $"--Storage:Sqlite:Path={Target}")).Code.ShouldBe(0);

        // Lines 2 to the last but one are the records: header and footer tell of another time.
        (await File.ReadAllLinesAsync(Path.Combine(_folder, "other.ndjson"), Token))[1..^1].ShouldBe((await File.ReadAllLinesAsync(Export, Token))[1..^1]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task ExportAsync()
    {
        await using var old = new ApiFactory();
        await ExportProgram.WriteAsync(old.Services, Export);
    }

    /// <summary>Writes the first seven records, as an import that was killed would have.</summary>
    private async Task BeginAsync()
    {
        await using var half = new EmptyFactory().WithWebHostBuilder(builder => builder.UseSetting("Storage:Sqlite:Path", Target));
        var store = half.Services.GetRequiredService<IMovingStore>();
        var export = await CheckedExport.OpenAsync(Export);
        var first = await export.ReadAsync(after: 0).Take(7).Select(line => line.Record).ToListAsync(Token);
        await store.BeginAsync(export.Sha256, Token);
        await store.WriteAsync(export.Sha256, first, 7, Token);
    }

    private async Task<(int Code, string Output, string Fault)> TypeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feedback.Api.dll"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // A service that starts where it must not would never end.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        await using var killing = patience.Token.Register(process.Kill);
        var fault = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output.Trim(), (await fault).Trim());
    }
}
