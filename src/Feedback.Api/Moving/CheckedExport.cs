using System.Security.Cryptography;
using Feedback.Domain.Moving;

namespace Feedback.Api.Moving;

/// <summary>An export that was read once to its end: of our format and version, whole and unchanged, every record one that we know.</summary>
internal sealed class CheckedExport
{
    private readonly string _path;

    private CheckedExport(string path, ExportFooter footer) => (_path, Records, Sha256) = (path, footer.Records, footer.Sha256);

    public long Records { get; }

    public string Sha256 { get; }

    /// <exception cref="InvalidDataException">It is no whole export of a version we read; the message says why and where.</exception>
    public static async Task<CheckedExport> OpenAsync(string path)
    {
        try
        {
            using var file = MovingFile.Open(path);
            return new CheckedExport(path, await CheckAsync(path, file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The records after the given number, with their numbers (from 1) and the lengths of their lines.</summary>
    public async IAsyncEnumerable<(MovedRecord Record, long Number, int Length)> ReadAsync(long after)
    {
        using var file = MovingFile.Open(_path);
        await file.ReadLineAsync();
        for (long number = 1; number <= Records; number++)
        {
            var line = await file.ReadLineAsync() ?? "";
            if (number <= after) continue;
            var record = MovingFormat.TryRead<MovedRecord>(line) ?? throw new IOException($"{_path} was changed while it was imported.");
            yield return (record, number, line.Length);
        }
    }

    private static async Task<ExportFooter> CheckAsync(string path, StreamReader file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (await LineAsync() is not { } first || MovingFormat.TryRead<ExportHeader>(first) is not { Format: MovingFormat.Name } header)
        {
            throw new InvalidDataException($"{path} is no export: its first line is not the header of one.");
        }

        if (header.Version != MovingFormat.Version)
        {
            throw new InvalidDataException($"{path} is an export of version {header.Version}; this program reads version {MovingFormat.Version}.");
        }

        hash.Add(first);
        long lines = 1;
        var last = await LineAsync();
        while (last is not null && await LineAsync() is { } next)
        {
            hash.Add(last);
            lines++;
            if (MovingFormat.TryRead<MovedRecord>(last) is null) throw new InvalidDataException($"{path}: line {lines} is no record that this program knows.");
            last = next;
        }

        if (last is null || MovingFormat.TryRead<ExportFooter>(last) is not { Sha256: not null } footer)
        {
            throw new InvalidDataException($"{path} ends at line {lines + (last is null ? 0 : 1)} without the last line of an export: it is cut off.");
        }

        return footer.Records == lines - 1 && footer.Sha256 == hash.Text()
            ? footer
            : throw new InvalidDataException($"{path} was changed after it was exported: it has {lines - 1} records, and its last line tells of {footer.Records} with another hash.");

        async Task<string?> LineAsync()
        {
            try
            {
                return await file.ReadLineAsync();
            }
            catch (InvalidDataException packed)
            {
                throw new InvalidDataException($"{path} cannot be unpacked: it is cut off or no gzip file.", packed);
            }
        }
    }
}
