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
    Outcome? Outcome);
