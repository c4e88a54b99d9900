using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>What speaks against dossiers that ended in a period: late, rated unsatisfactory, or followed by a petition (domain-rules 1.2).</summary>
/// <param name="Signed">Dossiers rated unsatisfactory or followed by a petition, each once.</param>
/// <param name="SignedInTime">Those of them that were not late.</param>
public sealed record DossierSigns(long Ended, long Late, long Signed, long SignedInTime)
{
    /// <param name="signed">The receipts of dossiers rated unsatisfactory or followed by a petition; one may be given twice.</param>
    public static DossierSigns Of(long ended, long late, IEnumerable<Receipt> signed)
    {
        var once = signed.DistinctBy(receipt => receipt.Id).ToList();
        return new DossierSigns(ended, late, once.Count, once.Count(receipt => !receipt.IsLate));
    }

    /// <summary>By the union a dossier is taken away once, whatever its signs; by the sum a late one with another sign is taken away twice.</summary>
    public MetricCount Count(string? reading) =>
        new(Qd766.DossierSatisfaction, Math.Max(0, Ended - Late - (reading == Qd766.Sum ? Signed : SignedInTime)), Ended);
}
