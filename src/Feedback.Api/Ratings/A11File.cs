using System.Buffers;
using System.Text;
using CsvHelper;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Ratings;

/// <summary>Ratings as the 17-column file of OMB Circular A-11 (RFC 4180, UTF-8). Three-point ratings have no place in it and are left out.</summary>
internal static class A11File
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write(IEnumerable<A11Row> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord([.. A11Row.Columns]);
            foreach (var row in rows) csv.WriteRecord([.. row.ToFields()]);
        }

        return stream.ToArray();
    }

    /// <summary>The fields of each line beneath the header; separated by commas, or as spreadsheets here save them by semicolons.</summary>
    /// <returns>Or what is wrong with the file as a whole (a code of <see cref="MemberError"/>).</returns>
    public static (IReadOnlyList<IReadOnlyList<string>> Lines, string? Fault) Read(ReadOnlySequence<byte> body)
    {
        var lines = new List<IReadOnlyList<string>>();
        try
        {
            var text = Strict.GetString(body).TrimStart('\uFEFF');
            using var csv = CsvReader.FromText(text, new CsvReaderOptions
            {
                HasHeader = false,
                Separator = text.StartsWith(A11Row.Columns[0] + ";", StringComparison.Ordinal) ? ';' : ',',
                MalformedData = CsvMalformedDataHandling.Throw,
            });
            while (csv.Read())
            {
                lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
                if (lines.Count > BatchItems.Most + 1) return ([], MemberError.TooLong);
            }
        }
        catch (Exception fault) when (fault is CsvFormatException or DecoderFallbackException)
        {
            return ([], MemberError.WrongType);
        }

        if (lines.Count == 0 || !lines[0].SequenceEqual(A11Row.Columns)) return ([], MemberError.Pattern);
        return lines.Count == 1 ? ([], MemberError.TooShort) : (lines[1..], null);
    }
}
