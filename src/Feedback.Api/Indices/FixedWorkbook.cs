using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Feedback.Api.Indices;

/// <summary>
/// Makes a workbook's bytes those of its content alone. MiniExcel stamps the hour of writing on every part and ties the
/// sheets by random ids, so that nobody could see by the bytes whether two workbooks say the same.
/// </summary>
internal static partial class FixedWorkbook
{
    /// <summary>The earliest a zip can name.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream workbook)
    {
        using var source = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in source.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName);
                copy.LastWriteTime = Stamp;
                using var from = part.Open();
                using var to = copy.Open();
                if (part.FullName is "xl/workbook.xml" or "xl/_rels/workbook.xml.rels") Copy(from, to, ids);
                else from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The two parts that name the sheets' ids name them in one order.</summary>
    private static void Copy(Stream from, Stream to, Dictionary<string, string> ids)
    {
        using var text = new StreamReader(from, Encoding.UTF8);
        to.Write(Encoding.UTF8.GetBytes(RandomId().Replace(text.ReadToEnd(), match =>
        {
            ids.TryAdd(match.Value, $"sheet{ids.Count + 1}");
            return ids[match.Value];
        })));
    }

    [GeneratedRegex(@"\bR[0-9a-f]{32}\b")]
    private static partial Regex RandomId();
}
