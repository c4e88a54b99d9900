using System.Net;
using System.Text;
using Feedback.Api.Moving;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Moving;

/// <summary>The two commands, from one service to another, and what they say of files that are none of theirs.</summary>
public sealed class MovingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-moving-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("all.ndjson")]
    [InlineData("all.ndjson.gz")]
    public async Task Citizens_officers_and_staff_find_everything_in_the_new_house(string name)
    {
        await using var old = new ApiFactory();
        using var citizen = old.Citizen();
        using var portal = await old.As(Role.Portal, null);
        var unused = await old.Receipt("H29-unused");
        for (var i = 0; i < 6; i++) await old.Rate(RatingRequests.Open());
        var filed = await citizen.Send("/v1/complaints", new { text = "Đèn đường hỏng ba tháng nay", agency = "so-xay-dung-79" }, HttpStatusCode.Created);
        await old.Route(filed.Text("code"));
        using var committee = await old.As(Role.Committee, null);
        const string index = "/v1/indices/satisfaction?from=2026-01-01&to=2026-12-31&by=agency";
        var before = await committee.Fetch(index);

        (await ExportProgram.WriteAsync(old.Services, Path.Combine(_folder, name))).ShouldBeGreaterThan(1000);
        await using var other = new EmptyFactory();
        (await ImportProgram.ReadAsync(other.Services, Path.Combine(_folder, name))).ShouldBeTrue();
        (await ImportProgram.ReadAsync(other.Services, Path.Combine(_folder, name))).ShouldBeTrue("a second time changes nothing");
        await other.Refresh();

        using var staff = other.WithKey(committee.DefaultRequestHeaders.Authorization!.Parameter!);
        (await staff.Fetch(index)).ToJsonString().ShouldBe(before.ToJsonString());
        using var newcomer = other.Citizen();
        newcomer.DefaultRequestHeaders.Add("X-Tracking-Secret", filed.Text("secret"));
        (await newcomer.Fetch($"/v1/complaints/{filed.Text("code")}/tracking")).Text("status").ShouldNotBeEmpty();
        (await newcomer.Send("/v1/ratings", new { receipt = unused, scale = "likert5", score = 5 }, HttpStatusCode.Created)).Text("stratum").ShouldBe("verified");
        (await newcomer.Send("/v1/complaints", new { text = "Rác chưa ai dọn" }, HttpStatusCode.Created)).Text("code").ShouldEndWith(".0002");
    }

    [Fact]
    public async Task A_house_in_which_somebody_lives_takes_no_other()
    {
        await using var old = new ApiFactory();
        var path = Path.Combine(_folder, "all.ndjson");
        await ExportProgram.WriteAsync(old.Services, path);

        (await ImportProgram.ReadAsync(old.Services, path)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_file_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }

        await using var old = new ApiFactory();
        var path = Path.Combine(_folder, "all.ndjson");
        await ExportProgram.WriteAsync(old.Services, path);

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        // Nor does what an interrupted one left open lend it its mode.
        await File.WriteAllTextAsync(path + ".part", "", Token);
        File.SetUnixFileMode(path + ".part", (UnixFileMode)0b110_100_100);
        await ExportProgram.WriteAsync(old.Services, path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Exists(path + ".part").ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "is no export: its first line is not the header of one.")]
    [InlineData("not JSON", "is no export: its first line is not the header of one.")]
    [InlineData("{\"format\":\"something\",\"version\":1}", "is no export: its first line is not the header of one.")]
    [InlineData("{\"format\":\"feedback-export\",\"version\":2}", "is an export of version 2; this program reads version 1.")]
    [InlineData("{\"format\":\"feedback-export\",\"version\":2,\"later\":[1]}", "is an export of version 2; this program reads version 1.")]
    [InlineData("{\"format\":\"feedback-export\",\"version\":1}", "ends at line 1 without the last line of an export: it is cut off.")]
    [InlineData("{\"format\":\"feedback-export\",\"version\":1}\n{\"kind\":\"rating\"", "ends at line 2 without the last line of an export: it is cut off.")]
    [InlineData("{\"format\":\"feedback-export\",\"version\":1}\n{\"records\":1,\"sha256\":\"x\"}", "was changed after it was exported: it has 0 records, and its last line tells of 1 with another hash.")]
    public async Task A_file_that_is_no_whole_export_is_told_from_one(string content, string said)
    {
        var path = Path.Combine(_folder, "bad.ndjson");
        await File.WriteAllTextAsync(path, content, new UTF8Encoding(false), Token);

        (await Should.ThrowAsync<InvalidDataException>(() => CheckedExport.OpenAsync(path))).Message.ShouldBe($"{path} {said}");
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("{\"kind\":\"fee\",\"fee\":{}}")]
    [InlineData("{\"kind\":\"secret\",\"name\":\"s\"}")]
    [InlineData("{\"kind\":\"secret\",\"name\":null,\"value\":\"AQID\"}")]
    [InlineData("{\"kind\":\"secret\",\"name\":\"s\",\"value\":\"AQID\",\"later\":1}")]
    [InlineData("{\"kind\":\"receipt\",\"receipt\":{\"id\":\"r\"}}")]
    [InlineData("{\"records\":1,\"sha256\":\"x\"}")]
    public async Task A_line_that_is_no_record_is_told_by_its_number_before_anything_is_written(string line)
    {
        var path = Path.Combine(_folder, "bad.ndjson");
        string[] lines = ["{\"format\":\"feedback-export\",\"version\":1}", "{\"kind\":\"secret\",\"name\":\"s\",\"value\":\"AQID\"}", line, "{\"records\":2,\"sha256\":\"x\"}"];
        await File.WriteAllLinesAsync(path, lines, Token);

        (await Should.ThrowAsync<InvalidDataException>(() => CheckedExport.OpenAsync(path))).Message.ShouldBe($"{path}: line 3 is no record that this program knows.");
    }

    [Fact]
    public async Task A_packed_export_that_was_cut_off_is_told()
    {
        await using var old = new ApiFactory();
        var path = Path.Combine(_folder, "all.ndjson.gz");
        await ExportProgram.WriteAsync(old.Services, path);
        await using (var file = File.OpenWrite(path)) file.SetLength(file.Length / 2);

        (await Should.ThrowAsync<InvalidDataException>(() => CheckedExport.OpenAsync(path))).Message.ShouldContain("cut off");
    }

    [Fact]
    public async Task A_letter_changed_in_a_whole_export_is_seen()
    {
        await using var old = new ApiFactory();
        var path = Path.Combine(_folder, "all.ndjson");
        await ExportProgram.WriteAsync(old.Services, path);
        var text = await File.ReadAllTextAsync(path, Token);
        await File.WriteAllTextAsync(path, text.Replace("Sở Xây dựng", "Sở Xây Dựng", StringComparison.Ordinal), new UTF8Encoding(false), Token);

        (await Should.ThrowAsync<InvalidDataException>(() => CheckedExport.OpenAsync(path))).Message.ShouldContain("was changed after it was exported");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
