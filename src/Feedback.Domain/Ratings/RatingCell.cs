namespace Feedback.Domain.Ratings;

/// <summary>Which counters to read: whole days in Viet Nam, both ends included, and the grain wanted.</summary>
/// <param name="Agencies">Null means all.</param>
/// <param name="ByService">Keep services apart; else they are summed and <see cref="RatingCell.Service"/> is empty.</param>
/// <param name="ByDay">Keep days apart; else days are summed to months and <see cref="RatingCell.Day"/> is the month's first.</param>
/// <param name="ByAgency">Keep agencies apart; else they are summed and <see cref="RatingCell.Agency"/> is empty.</param>
/// <param name="ByChannel">Keep channels apart; else they are summed and <see cref="RatingCell.Channel"/> is null.</param>
/// <param name="ByOutcome">Keep outcomes apart; else they are summed and <see cref="RatingCell.Outcome"/> is null.</param>
/// <param name="Factors">Null means all.</param>
public sealed record CellQuery(
    DateOnly From,
    DateOnly To,
    IReadOnlySet<string>? Agencies = null,
    IReadOnlySet<string>? Services = null,
    bool ByService = true,
    bool ByDay = true,
    bool ByAgency = true,
    bool ByChannel = true,
    bool ByOutcome = true,
    IReadOnlySet<Factor>? Factors = null);

/// <summary>One counter: how often each answer was given. <paramref name="Counts"/> is in the order of the scale's values.</summary>
/// <param name="SetAside">Ratings that were set aside as suspicious: counted apart and never in a figure.</param>
public sealed record RatingCell(
    string Agency,
    string Service,
    Channel? Channel,
    Outcome? Outcome,
    Scale Scale,
    Stratum Stratum,
    Factor Factor,
    DateOnly Day,
    IReadOnlyList<long> Counts,
    bool SetAside = false);

/// <summary>How many receipts were issued.</summary>
public sealed record ReceiptCell(string Agency, string Service, Channel? Channel, Outcome? Outcome, DateOnly Day, long Count);
