using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Sqlite.Counters;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IRatingStore"/>
internal sealed class SqliteRatingStore(SqliteDatabase database, SqliteWriter writer) : IRatingStore, IDisposable
{
    // Two at once in one process would count the same steps in turns; the second waits and then counts again.
    private readonly SemaphoreSlim _recounting = new(1);

    private const string Insert =
        """
        INSERT OR IGNORE INTO ratings (id, dedupe, agency, service, stratum, scale, low, commented, body)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string Update =
        "UPDATE ratings SET scale = $1, low = $2, commented = $3, body = $4 WHERE id = $0";

    public Task<Receipt> AddReceiptAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var body = StoredJson.Write(receipt, StoredJson.Plain.Receipt);
        return writer.WriteAsync(
            session =>
            {
                if (session.Execute("INSERT OR IGNORE INTO receipts (id, body) VALUES ($0, $1)", receipt.Id, body) == 0)
                {
                    var stored = session.Scalar<string>("SELECT body FROM receipts WHERE id = $0", receipt.Id)!;
                    return StoredJson.Read(stored, StoredJson.Plain.Receipt);
                }

                session.Counters.Count(receipt);
                return receipt;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Receipt>> FindReceiptsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Receipt>>(
        connection =>
        {
            using var command = connection.CreateCommand();
            var filter = new SqlFilter(command).AndIn("id", ids);
            command.CommandText = $"SELECT body FROM receipts{filter}";
            using var reader = command.ExecuteReader();
            var found = new List<Receipt>();
            while (reader.Read()) found.Add(StoredJson.Read(reader.GetString(0), StoredJson.Plain.Receipt));
            return found;
        },
        cancellationToken);

    public Task<SubmitOutcome> SubmitAsync(RatingSubmission submission, CancellationToken cancellationToken)
    {
        // Written down here, on the caller's thread, so that the one writer has less to do.
        var body = submission.Complaint is null ? StoredJson.Write(submission.Rating, StoredJson.Plain.Rating) : null;
        return writer.WriteAsync(session => Submit(session, submission, body), cancellationToken);
    }

    public Task<Rating?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM ratings WHERE id = $id";
            command.Parameters.AddWithValue("$id", id.ToByteArray(bigEndian: true));
            return command.ExecuteScalar() is string body ? StoredJson.Read(body, StoredJson.Plain.Rating) : null;
        },
        cancellationToken);

    public Task<Page<Rating>> ListAsync(RatingQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => RatingListing.Read(connection, query), cancellationToken);

    public Task<IReadOnlyList<RatingCell>> CountAsync(CellQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => RatingCellReading.Read(connection, database, query), cancellationToken);

    public Task<IReadOnlyList<ReceiptCell>> CountReceiptsAsync(CellQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => RatingCellReading.ReadReceipts(connection, database, query), cancellationToken);

    public async Task<RecountReport> RecountAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        await _recounting.WaitAsync(cancellationToken);
        try
        {
            return await new RatingRecount(database, writer).RunAsync(progress, cancellationToken);
        }
        finally
        {
            _recounting.Release();
        }
    }

    public Task<int> MarkAsync(IReadOnlyList<Guid> ratings, SetAside? mark, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => ratings.Count(id => TryMark(session, id, mark)), cancellationToken);

    public void Dispose() => _recounting.Dispose();

    private static bool TryMark(WriteSession session, Guid id, SetAside? mark)
    {
        var key = id.ToByteArray(bigEndian: true);
        if (session.Scalar<string>("SELECT body FROM ratings WHERE id = $0", key) is not { } body) return false;
        var stored = StoredJson.Read(body, StoredJson.Plain.Rating);
        if ((stored.SetAside is null) == (mark is null)) return false;
        var marked = stored with { SetAside = mark };
        session.Counters.Count(stored, -1);
        session.Counters.Count(marked, 1);
        return session.Execute("UPDATE ratings SET body = $1 WHERE id = $0", key, StoredJson.Write(marked, StoredJson.Plain.Rating)) == 1;
    }

    private static SubmitOutcome Submit(WriteSession session, RatingSubmission submission, string? body)
    {
        var rating = submission.Rating;
        if (submission.Complaint is not null && Stored(session, rating.DedupeKey) is null)
        {
            // The code is known only now; the key is free, so the rating will be written with it.
            rating = WithComplaint(session, rating, submission);
        }

        body ??= StoredJson.Write(rating, StoredJson.Plain.Rating);
        if (TryInsert(session, rating, body))
        {
            session.Counters.Count(rating, 1);
            return new SubmitOutcome(SubmitResult.Added, rating);
        }

        var stored = Stored(session, rating.DedupeKey) ?? throw new InvalidOperationException("Two ratings were made with one id.");
        var outcome = RatingRevision.Resolve(stored, submission);
        if (outcome.Result != SubmitResult.Replaced) return outcome;

        var replaced = stored.Complaint is null ? WithComplaint(session, outcome.Rating, submission) : outcome.Rating;
        session.Counters.Count(stored, -1);
        session.Counters.Count(replaced, 1);
        session.Execute(
            Update, replaced.Id.ToByteArray(bigEndian: true), (int)replaced.Answer.Scale, Low(replaced),
            Commented(replaced), StoredJson.Write(replaced, StoredJson.Plain.Rating));
        return outcome with { Rating = replaced };
    }

    /// <summary>False when its id or key is taken; counts nothing.</summary>
    internal static bool TryInsert(WriteSession session, Rating rating, string body) => session.Execute(
        Insert, rating.Id.ToByteArray(bigEndian: true), rating.DedupeKey, rating.Agency, rating.Service,
        (int)rating.Stratum, (int)rating.Answer.Scale, Low(rating), Commented(rating), body) == 1;

    private static Rating WithComplaint(WriteSession session, Rating rating, RatingSubmission submission) =>
        submission.Complaint is { } complaint
            ? rating with { Complaint = SqliteComplaintStore.File(session, complaint with { Rating = rating.Id }).Complaint.Code }
            : rating;

    private static Rating? Stored(WriteSession session, string? dedupeKey) =>
        dedupeKey is not null && session.Scalar<string>("SELECT body FROM ratings WHERE dedupe = $0", dedupeKey) is { } body
            ? StoredJson.Read(body, StoredJson.Plain.Rating)
            : null;

    private static int Low(Rating rating) => rating.Answer.Scale.IsLow(rating.Answer.Score) ? 1 : 0;

    private static int Commented(Rating rating) => rating.Answer.Comment is null ? 0 : 1;
}
