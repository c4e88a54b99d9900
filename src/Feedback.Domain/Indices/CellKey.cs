using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>
/// Where one counter is added. Scale, stratum and factor are always part of it, asked for or not,
/// so that no code path can pool two of them. What the query does not divide by stays at its default.
/// </summary>
/// <param name="Agency">A row of <see cref="AgencyRows"/>.</param>
/// <param name="Service">A row of <see cref="ServiceRows"/>.</param>
/// <param name="Province">A row of <see cref="AgencyRows.Provinces"/>.</param>
/// <param name="Field">A row of <see cref="ServiceRows.Fields"/>.</param>
/// <param name="Period">First day of the finest period asked for.</param>
internal readonly record struct CellKey(
    Scale Scale,
    Stratum Stratum,
    Factor Factor,
    int Agency,
    int Service,
    int Province,
    int Field,
    DateOnly Period,
    Channel Channel,
    Outcome? Outcome)
{
    /// <summary>The small ones in one number: a table looks up tens of thousands of these.</summary>
    public override int GetHashCode() => HashCode.Combine(
        Agency, Service, (Province << 12) ^ Field, Period.DayNumber,
        ((int)Scale << 16) ^ ((int)Stratum << 13) ^ ((int)Factor << 9) ^ ((int)Channel << 4) ^ (Outcome is { } outcome ? (int)outcome + 1 : 0));
}
