using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>Lets receipts be rolled up by the very rules ratings are: each as an answer that all gave.</summary>
public static class ReceiptCounters
{
    public static RatingCell AsCounter(this ReceiptCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new RatingCell(
            cell.Agency, cell.Service, cell.Channel, cell.Outcome, Scale.Likert5, Stratum.Verified, Factor.Overall, cell.Day, [cell.Count, 0, 0, 0, 0]);
    }

    /// <summary>The query that counts receipts where <paramref name="query"/> counts ratings. Receipts have no scale, stratum or factor.</summary>
    public static SatisfactionQuery ForReceipts(this SatisfactionQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query with { Scale = Scale.Likert5, Stratum = Stratum.Verified, Factor = Factor.Overall };
    }
}
