using System.Globalization;
using CsvHelper;
using Feedback.Api.Hosting;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Complaints;

/// <summary>A page of the inbox as CSV (RFC 4180, UTF-8): one line a complaint, without its text, with the reasons of its routing.</summary>
internal static class ComplaintsCsv
{
    private static readonly string[] Columns =
    [
        "code", "receivedAt", "status", "agency", "field", "nature", "band", "confidence", "reasons",
        "runnerUp", "runnerUpConfidence", "runnerUpReasons", "flags", "model",
    ];

    public static byte[] Write(IEnumerable<Complaint> complaints)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var complaint in complaints) csv.WriteRecord(Line(complaint));
        }

        return stream.ToArray();
    }

    private static string[] Line(Complaint complaint)
    {
        var (decision, reasons) = (complaint.Decision, ReasonsResponse.Of(complaint));
        return
        [
            complaint.Code, complaint.Filed.ReceivedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), Names<ComplaintStatus>.Of(complaint.Status),
            complaint.Handler ?? "", complaint.Field ?? "", decision is null ? "" : Names<Nature>.Of(decision.Nature.Code), decision is null ? "" : Names<Band>.Of(decision.Band),
            decision is { Candidates: [var first, ..] } ? Text(first.Confidence) : "", Words(reasons?.Terms),
            reasons?.RunnerUp ?? "", Text(reasons?.RunnerUpConfidence), Words(reasons?.RunnerUpTerms), string.Join(' ', decision?.Flags ?? []), decision?.Model ?? "",
        ];
    }

    private static string Words(IReadOnlyList<string>? terms) => string.Join("; ", terms ?? []);

    private static string Text(double? share) => share?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
