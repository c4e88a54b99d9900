using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Counts ratings and receipts the slow and plain way: what every counter of a store is held against.</summary>
internal static class RatingTruth
{
    public static IReadOnlyList<RatingCell> Count(IEnumerable<Rating> ratings, CellQuery query) =>
    [
        .. ratings.SelectMany(rating => Answers(rating).Select(answer => (rating, answer.Factor, answer.Value)))
            .Where(x => query.Agencies?.Contains(x.rating.Agency) != false && query.Services?.Contains(x.rating.Service) != false)
            .Where(x => query.Factors?.Contains(x.Factor) != false)
            .Where(x => Day(x.rating) >= query.From && Day(x.rating) <= query.To)
            .Select(x => (x.rating, x.Factor, x.Value, Apart: query.Kinds?.Contain(x.rating.Answer.Scale, x.rating.Stratum, x.rating.SetAside is not null) != false))
            .GroupBy(
                x => (
                    Agency: x.Apart ? query.AgencyFor(x.rating.Agency) : "", Service: x.Apart ? query.ServiceFor(x.rating.Service) : "",
                    Channel: x.Apart && query.ByChannel ? x.rating.Channel : (Channel?)null, Outcome: x.Apart && query.ByOutcome ? x.rating.Outcome : null,
                    x.rating.Answer.Scale, x.rating.Stratum, x.Factor, SetAside: x.rating.SetAside is not null,
                    Day: x.Apart ? query.DayFor(Day(x.rating)) : query.From),
                x => x.Value)
            .Select(g => new RatingCell(
                g.Key.Agency, g.Key.Service, g.Key.Channel, g.Key.Outcome, g.Key.Scale, g.Key.Stratum, g.Key.Factor, g.Key.Day,
                [.. g.Key.Scale.Values().Select(value => g.LongCount(given => given == value))], g.Key.SetAside)),
    ];

    public static IReadOnlyList<ReceiptCell> Count(IEnumerable<Receipt> receipts, CellQuery query) =>
    [
        .. receipts
            .Where(r => query.Agencies?.Contains(r.Agency) != false && query.Services?.Contains(r.Service) != false)
            .Select(r => (Receipt: r, Day: r.CompletedAt.ToVietnamDay()))
            .Where(x => x.Day >= query.From && x.Day <= query.To)
            .GroupBy(x => (
                Agency: query.AgencyFor(x.Receipt.Agency), Service: query.ServiceFor(x.Receipt.Service),
                Channel: query.ByChannel ? x.Receipt.Channel : (Channel?)null, Outcome: query.ByOutcome ? x.Receipt.Outcome : (Outcome?)null,
                Day: query.DayFor(x.Day)))
            .Select(g => new ReceiptCell(g.Key.Agency, g.Key.Service, g.Key.Channel, g.Key.Outcome, g.Key.Day, g.LongCount(), g.LongCount(x => x.Receipt.IsLate))),
    ];

    /// <summary>The grains of a query.</summary>
    public static IEnumerable<CellQuery> Grains(CellQuery query) =>
        from byService in new[] { true, false }
        from period in Enum.GetValues<CellPeriod>()
        from byAgency in new[] { true, false }
        from apart in new[] { true, false }
        select query with
        {
            ByService = byService,
            Period = period,
            ByAgency = byAgency,
            ByChannel = apart,
            AgencyAs = apart ? null : agency => agency == "A2" ? "even/more" : "odd",
            ServiceAs = period == CellPeriod.Month ? service => service[..1] : null,
            ByOutcome = apart || period == CellPeriod.Day,
            Factors = apart ? null : period == CellPeriod.Month ? new HashSet<Factor> { Factor.Overall } : new HashSet<Factor> { Factor.Overall, Factor.Results },
            Kinds = period switch
            {
                CellPeriod.Month => new CellKinds(Scale.Likert5, Stratum.Verified),
                CellPeriod.Year => new CellKinds(null, byAgency ? Stratum.Open : null),
                _ => null,
            },
        };

    private static IEnumerable<(Factor Factor, int Value)> Answers(Rating rating) =>
        rating.Answer.Factors.Select(pair => (pair.Key, pair.Value)).Prepend((Factor.Overall, rating.Answer.Score));

    private static DateOnly Day(Rating rating) => rating.OccurredAt.ToVietnamDay();
}
