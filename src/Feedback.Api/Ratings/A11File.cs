using CsvHelper;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Ratings;

/// <summary>Ratings as the 17-column file of OMB Circular A-11 (RFC 4180, UTF-8). Three-point ratings have no place in it and are left out.</summary>
internal static class A11File
{
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
}
