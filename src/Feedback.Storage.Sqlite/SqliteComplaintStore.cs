using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Similarity;
using Feedback.Domain.Text;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IComplaintStore"/>
internal sealed class SqliteComplaintStore(SqliteDatabase database, SqliteWriter writer) : IComplaintStore
{
    private const string Insert =
        """
        INSERT OR IGNORE INTO complaints (code, received_at, desk, status, field, triage, restricted, pending_at, dedupe, version, search, body, corrected_at, place)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    private const string Update =
        """
        UPDATE complaints SET desk = $1, status = $2, field = $3, triage = $4, restricted = $5, pending_at = $6, version = $7, body = $8, corrected_at = $9
        WHERE code = $0 AND version = $10
        """;

    public Task<FileOutcome> FileAsync(NewComplaint complaint, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => File(session, complaint), cancellationToken);

    public Task<Complaint?> FindAsync(string code, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM complaints WHERE code = $code";
            command.Parameters.AddWithValue("$code", code);
            return command.ExecuteScalar() is string body ? StoredJson.Read(body, StoredJson.Plain.Complaint) : null;
        },
        cancellationToken);

    public Task<bool> TryReplaceAsync(Complaint complaint, long expectedVersion, CancellationToken cancellationToken)
    {
        var body = StoredJson.Write(complaint, StoredJson.Plain.Complaint);
        return writer.WriteAsync(
            session => session.Execute(
                Update, complaint.Code, complaint.Desk ?? "", (int)complaint.Status, complaint.Field,
                complaint.InTriage ? 1 : 0, complaint.Restricted ? 1 : 0, PendingAt(complaint), complaint.Version, body,
                complaint.CorrectedAt?.ToUnixTimeMilliseconds(), expectedVersion) == 1,
            cancellationToken);
    }

    public Task<Page<Complaint>> ListAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ComplaintListing.Read(connection, query), cancellationToken);

    public Task<Page<Complaint>> WalkAsync(ComplaintTimeline timeline, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ComplaintTimelineReading.Read(connection, timeline), cancellationToken);

    public Task<IReadOnlyList<Complaint>> ListAlikeAsync(AlikeQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => AlikeReading.Read(connection, query), cancellationToken);

    public Task<IReadOnlyList<string>> ListPendingAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT code FROM complaints WHERE pending_at IS NOT NULL AND pending_at <= $now ORDER BY pending_at LIMIT {limit}");
                command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
                var codes = new List<string>();
                using var reader = command.ExecuteReader();
                while (reader.Read()) codes.Add(reader.GetString(0));
                return (IReadOnlyList<string>)codes;
            },
            cancellationToken);

    /// <summary>Files inside a running batch; a rating that carries a complaint comes in here too.</summary>
    internal static FileOutcome File(WriteSession session, NewComplaint filed)
    {
        if (filed.DedupeKey is not null
            && session.Scalar<string>("SELECT body FROM complaints WHERE dedupe = $0", filed.DedupeKey) is { } body)
        {
            var stored = StoredJson.Read(body, StoredJson.Plain.Complaint);
            return new FileOutcome(
                stored.Filed.Fingerprint == filed.Fingerprint ? FileResult.Repeated : FileResult.Conflict, stored);
        }

        var day = filed.ReceivedAt.ToVietnamDay();
        var number = session.Scalar<long>(
            "INSERT INTO complaint_days (day, last) VALUES ($0, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
            StoredDay.Of(day));
        var complaint = Complaint.File(filed, ComplaintCode.Format(day, (int)number));
        if (!TryInsert(session, complaint)) throw new InvalidOperationException($"{complaint.Code} was given before.");
        return new FileOutcome(FileResult.Filed, complaint);
    }

    /// <summary>Writes a complaint that has its code from another store, and goes on with the numbers of its day from there.</summary>
    internal static void Move(WriteSession session, Complaint complaint)
    {
        TryInsert(session, complaint);
        var (day, number) = ComplaintCode.Parse(complaint.Code);
        session.Execute(
            "INSERT INTO complaint_days (day, last) VALUES ($0, $1) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
            StoredDay.Of(day), number);
    }

    private static bool TryInsert(WriteSession session, Complaint complaint)
    {
        if (!TryInsertRow(session, complaint)) return false;
        var receivedAt = complaint.Filed.ReceivedAt.ToUnixTimeMilliseconds();
        foreach (var band in TextBands.Of(complaint.Filed.Text))
        {
            session.Execute("INSERT OR IGNORE INTO complaint_bands (band, received_at, code) VALUES ($0, $1, $2)", band, receivedAt, complaint.Code);
        }

        return true;
    }

    private static bool TryInsertRow(WriteSession session, Complaint complaint) => session.Execute(
        Insert, complaint.Code, complaint.Filed.ReceivedAt.ToUnixTimeMilliseconds(), complaint.Desk ?? "", (int)complaint.Status, complaint.Field,
        complaint.InTriage ? 1 : 0, complaint.Restricted ? 1 : 0, PendingAt(complaint), complaint.Filed.DedupeKey, complaint.Version,
        VietnameseText.SearchKey(complaint.Filed.Text), StoredJson.Write(complaint, StoredJson.Plain.Complaint),
        complaint.CorrectedAt?.ToUnixTimeMilliseconds(), complaint.Filed.Place) == 1;

    private static long? PendingAt(Complaint complaint) =>
        complaint.Work.State == RoutingState.Pending ? complaint.Work.NextAttemptAt.ToUnixTimeMilliseconds() : null;
}
