using System.Security.Cryptography;
using System.Text.Json;
using Feedback.Domain.Moving;

namespace Feedback.Api.Moving;

/// <summary>An export that was read once to its end: of our format and version, whole and unchanged.</summary>
internal sealed class CheckedExport
{
    private readonly string _path;

    private CheckedExport(string path, ExportFooter footer) => (_path, Records, Sha256) = (path, footer.Records, footer.Sha256);

    public long Records { get; }

    public string Sha256 { get; }

    /// <exception cref="InvalidDataException">It is no whole export of a version we read; the message says why and where.</exception>
    public static async Task<CheckedExport> OpenAsync(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = MovingFile.Open(path);
        if (await file.ReadLineAsync() is not { } first || TryRead<ExportHeader>(first) is not { Format: MovingFormat.Name } header)
        {
            throw new InvalidDataException($"{path} is no export: its first line is not the header of one.");
        }

        if (header.Version != MovingFormat.Version)
        {
            throw new InvalidDataException($"{path} is an export of version {header.Version}; this program reads version {MovingFormat.Version}.");
        }

        hash.Add(first);
        long lines = 1;
        var last = await file.ReadLineAsync();
        while (last is not null && await file.ReadLineAsync() is { } next)
        {
            hash.Add(last);
            lines++;
            last = next;
        }

        if (last is null || TryRead<ExportFooter>(last) is not { Sha256: not null } footer)
        {
            throw new InvalidDataException($"{path} ends at line {lines + (last is null ? 0 : 1)} without the last line of an export: it is cut off.");
        }

        return footer.Records == lines - 1 && footer.Sha256 == hash.Text()
            ? new CheckedExport(path, footer)
            : throw new InvalidDataException($"{path} was changed after it was exported: it has {lines - 1} records, and its last line tells of {footer.Records} with another hash.");
    }

    /// <summary>The records after the given number, with their numbers (from 1) and the lengths of their lines.</summary>
    public async IAsyncEnumerable<(MovedRecord Record, long Number, int Length)> ReadAsync(long after)
    {
        using var file = MovingFile.Open(_path);
        await file.ReadLineAsync();
        for (long number = 1; number <= Records; number++)
        {
            var line = (await file.ReadLineAsync())!;
            if (number > after) yield return (Parse(line, number + 1), number, line.Length);
        }
    }

    private static MovedRecord Parse(string line, long number)
    {
        try
        {
            return MovingFormat.Read<MovedRecord>(line);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"Line {number} is no record that this program knows.", fault);
        }
    }

    private static T? TryRead<T>(string line) where T : class
    {
        try
        {
            return MovingFormat.Read<T>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
