namespace Feedback.Domain.Ratings;

/// <summary>What days are summed to.</summary>
public enum CellPeriod
{
    Day,
    Month,
    Quarter,
    Year,
    All,
}

/// <summary>Which counters to read: whole days in Viet Nam, both ends included, and the grain wanted.</summary>
/// <param name="Agencies">Null means all.</param>
/// <param name="ByService">Keep services apart; else they are summed and <see cref="RatingCell.Service"/> is empty.</param>
/// <param name="Period">How far days are summed; <see cref="RatingCell.Day"/> is then the first of its period, and the query's first of all of them.</param>
/// <param name="ByAgency">Keep agencies apart; else they are summed and <see cref="RatingCell.Agency"/> is empty.</param>
/// <param name="ByChannel">Keep channels apart; else they are summed and <see cref="RatingCell.Channel"/> is null.</param>
/// <param name="ByOutcome">Keep outcomes apart; else they are summed and <see cref="RatingCell.Outcome"/> is null.</param>
/// <param name="Factors">Null means all.</param>
/// <param name="AgencyAs">What agencies kept apart are summed under; null means themselves.</param>
/// <param name="ServiceAs">What services kept apart are summed under; null means themselves.</param>
/// <param name="Kinds">Which ratings are counted so; of the others there is one cell each for scale, stratum, factor and set aside, with all else summed, on the query's first day. Null means all.</param>
public sealed record CellQuery(
    DateOnly From,
    DateOnly To,
    IReadOnlySet<string>? Agencies = null,
    IReadOnlySet<string>? Services = null,
    bool ByService = true,
    CellPeriod Period = CellPeriod.Day,
    bool ByAgency = true,
    bool ByChannel = true,
    bool ByOutcome = true,
    IReadOnlySet<Factor>? Factors = null,
    Func<string, string>? AgencyAs = null,
    Func<string, string>? ServiceAs = null,
    CellKinds? Kinds = null)
{
    /// <summary>The agency of a cell that holds this agency's counts.</summary>
    public string AgencyFor(string agency) => !ByAgency ? "" : AgencyAs is { } summed ? summed(agency) : agency;

    /// <summary>The service of a cell that holds this service's counts.</summary>
    public string ServiceFor(string service) => !ByService ? "" : ServiceAs is { } summed ? summed(service) : service;

    /// <summary>The day that stands for a day's period.</summary>
    public DateOnly DayFor(DateOnly day) => Period switch
    {
        CellPeriod.Day => day,
        CellPeriod.Month => new DateOnly(day.Year, day.Month, 1),
        CellPeriod.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        CellPeriod.Year => new DateOnly(day.Year, 1, 1),
        CellPeriod.All => From,
    };
}

/// <summary>The ratings that a table has figures of: those of a scale and a stratum, where null means each, that were not set aside.</summary>
public sealed record CellKinds(Scale? Scale, Stratum? Stratum)
{
    public bool Contain(Scale scale, Stratum stratum, bool setAside) => !setAside && (Scale ?? scale) == scale && (Stratum ?? stratum) == stratum;
}

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
/// <param name="Late">Of these, for dossiers that ended after their legal deadline; those without a known deadline are not among them.</param>
public sealed record ReceiptCell(string Agency, string Service, Channel? Channel, Outcome? Outcome, DateOnly Day, long Count, long Late = 0);
