namespace Feedback.Domain.Indices.Disclosure;

/// <summary>One table of a publication: rows by one thing, on one scale, about one factor (of the table <c>factors</c> the row's code).</summary>
public sealed record PublicTable(string Name, string Scale, IReadOnlyList<PublicRow> Rows);

/// <summary>One row. A suppressed one has its code and nothing else. Every figure follows from the counts printed.</summary>
/// <param name="Counts">Per answer, lowest first, rounded to multiples of three.</param>
/// <param name="N">Their sum.</param>
/// <param name="Flags"><see cref="SatisfactionCell.SmallSample"/>.</param>
public sealed record PublicRow(
    string Code,
    string? Parent,
    bool Suppressed,
    long? N,
    IReadOnlyList<long>? Counts,
    decimal? Satisfied,
    decimal? Low,
    decimal? High,
    decimal? Mean,
    decimal? Score100,
    IReadOnlyList<string> Flags);

/// <summary>Ratings of the period that are in no table, as rounded as the others.</summary>
public sealed record PublicExcluded(long Open, long SetAside);
