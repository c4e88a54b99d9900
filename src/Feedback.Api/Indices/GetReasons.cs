using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Questions;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Why citizens are dissatisfied: the words that rose and fell in their comments, and what goes with dissatisfaction.</summary>
internal sealed class GetReasonsEndpoint(IRatingStore ratings, LiveCatalogue catalogue) : EndpointWithoutRequest<Results<Ok<ReasonsOfRatings>, Problem>>
{
    private const int Page = 1000;
    private const int MostDays = 366;

    /// <summary>Some seconds of reading; beyond, the newest are taken and the answer says so.</summary>
    private const int MostRatings = 200_000;

    /// <summary>Ratings collected offline come later than they were given.</summary>
    private const int LateDays = 90;

    public override void Configure()
    {
        Get("/v1/indices/reasons");
        Definition.Operation("GetReasons", Role.Committee);
    }

    public override async Task<Results<Ok<ReasonsOfRatings>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var (from, to) = (parameters.Day("from"), parameters.Day("to"));
        if (from is null) parameters.FailUnlessFailed("from", MemberError.Required);
        if (to is null) parameters.FailUnlessFailed("to", MemberError.Required);
        if (from > to || to > from?.AddDays(MostDays)) parameters.Fail("to", MemberError.OutOfRange);
        var (agency, service) = (parameters.Code("agency"), parameters.Code("service"));
        var (scale, stratum) = (parameters.Choice<Scale>("scale") ?? Scale.Likert5, parameters.Choice<Stratum>("stratum") ?? Stratum.Verified);
        var factor = parameters.Choice<Factor>("factor");
        parameters.Check();
        var agencies = Caller.Of(HttpContext).Scope(agency, catalogue);

        // As many days before: the words of now against those of then.
        var before = from!.Value.AddDays(from.Value.DayNumber - to!.Value.DayNumber - 1);
        var words = new WordShiftCounter();
        var drivers = new DriverTally(scale, stratum);
        var query = new RatingQuery(agencies, service, stratum, scale, null, null, before.StartInVietnam(), to.Value.AddDays(1 + LateDays).StartInVietnam(), null, Page);
        var (read, now, setAside) = (0, 0, 0);
        do
        {
            var page = await ratings.ListAsync(query, ct);
            foreach (var rating in page.Items)
            {
                read++;
                var day = rating.OccurredAt.ToVietnamDay();
                if (day < before || day > to) continue;
                if (rating.SetAside is not null)
                {
                    setAside++;
                    continue;
                }

                var isNow = day >= from;
                foreach (var comment in RatingComments.Of([rating], factor)) (isNow ? (Action<string>)words.AddNow : words.AddBefore)(comment);
                if (!isNow) continue;
                drivers.Add(rating);
                now++;
            }

            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null && read < MostRatings);
        return TypedResults.Ok(ReasonsOfRatings.Of(
            from.Value, to.Value, before, now, setAside, query.Cursor is not null, words.Find(), DriverAssociations.Find(drivers.Tables()), Language.IsEnglish(HttpContext.Request)));
    }
}
