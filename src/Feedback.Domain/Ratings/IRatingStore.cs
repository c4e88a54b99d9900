namespace Feedback.Domain.Ratings;

/// <summary>Keeps receipts and ratings, and counts them as it writes. A returned write is durable.</summary>
public interface IRatingStore
{
    /// <summary>Keeps a receipt and returns that very object; when its id is known, returns the one kept before and changes nothing.</summary>
    Task<Receipt> AddReceiptAsync(Receipt receipt, CancellationToken cancellationToken);

    /// <summary>The receipts that are known of these ids, in no order.</summary>
    Task<IReadOnlyList<Receipt>> FindReceiptsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Writes a rating with its counters and its complaint, all or nothing.</summary>
    Task<SubmitOutcome> SubmitAsync(RatingSubmission submission, CancellationToken cancellationToken);

    Task<Rating?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ratings in order of (ReceivedAt, Id), newest first.</summary>
    Task<Page<Rating>> ListAsync(RatingQuery query, CancellationToken cancellationToken);

    /// <summary>The counters that answer the query, summed over what it does not ask for.</summary>
    Task<IReadOnlyList<RatingCell>> CountAsync(CellQuery query, CancellationToken cancellationToken);

    /// <summary>Receipts issued per day of completion, for response rates.</summary>
    Task<IReadOnlyList<ReceiptCell>> CountReceiptsAsync(CellQuery query, CancellationToken cancellationToken);

    /// <summary>Sets ratings aside with a mark, or with null takes them in again, and counts them where they then belong; how many changed.</summary>
    Task<int> MarkAsync(IReadOnlyList<Guid> ratings, SetAside? mark, CancellationToken cancellationToken);

    /// <summary>Recounts every counter from the raw ratings and receipts and replaces those that differ; until then the old ones answer.</summary>
    Task<RecountReport> RecountAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>Which ratings to list. <paramref name="Agencies"/> null means all.</summary>
/// <param name="Low">Low, or not, on the whole; with a factor on that.</param>
/// <param name="Factor">Only ratings that answered it; every rating answers <see cref="Ratings.Factor.Overall"/>.</param>
/// <param name="From">By when the first answer came, as is <paramref name="To"/>.</param>
/// <param name="GivenBefore">By when the citizen rated, which is earlier for offline batches.</param>
public sealed record RatingQuery(
    IReadOnlySet<string>? Agencies,
    string? Service,
    Stratum? Stratum,
    Scale? Scale,
    bool? Low,
    bool? WithComment,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string? Cursor,
    int Limit,
    Channel? Channel = null,
    Factor? Factor = null,
    DateTimeOffset? GivenBefore = null)
{
    /// <summary>The factor that is one of the five; null when the query is about the whole.</summary>
    public Factor? Part => Factor == Ratings.Factor.Overall ? null : Factor;
}

/// <summary>How far a recount has come, in ratings and receipts.</summary>
public sealed record RecountProgress(long Done, long Total);

/// <summary>What a recount found: cells that differed and were replaced, and rows read.</summary>
public sealed record RecountReport(long Ratings, long Receipts, long Cells, long Corrected);
