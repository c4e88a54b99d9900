using System.IO.Compression;
using System.Text;

namespace Feedback.Api.Moving;

/// <summary>Opens an export; compressed when its name ends in <c>.gz</c>.</summary>
internal static class MovingFile
{
    /// <summary>For its owner's eyes only: it holds secrets, contacts and the hashes of keys.</summary>
    public static StreamWriter Create(string path, string name)
    {
        // Anew: one left by an earlier try keeps whatever mode it has.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Stream stream = new FileStream(path, options);
        if (IsCompressed(name)) stream = new GZipStream(stream, CompressionLevel.Fastest);
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
    }

    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        if (IsCompressed(path)) stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16);
    }

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
