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
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>Each in bits of its own as far as they reach: a table looks up tens of thousands of these, and rows are numbered from 0.</summary>
    public override int GetHashCode()
    {
        var small = ((int)Scale << 16) ^ ((int)Stratum << 13) ^ ((int)Factor << 9) ^ ((int)Channel << 4) ^ (Outcome is { } outcome ? (int)outcome + 1 : 0);
        var high = ((ulong)(uint)Agency << 40) ^ ((ulong)(uint)Service << 20) ^ (uint)Period.DayNumber;
        return (int)((((high * Odd) ^ ((ulong)(uint)Province << 12) ^ (uint)Field ^ ((ulong)(uint)small << 20)) * Odd) >> 32);
    }
}
